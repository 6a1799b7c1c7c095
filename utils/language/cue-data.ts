export interface CueData {
  readonly todo?: never;
}
