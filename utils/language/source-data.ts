export interface SourceData {
  readonly todo?: never;
}
