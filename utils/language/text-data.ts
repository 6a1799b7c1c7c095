export interface TextData {
  readonly todo?: never;
}
