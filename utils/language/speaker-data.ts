export interface SpeakerData {
  readonly todo?: never;
}
