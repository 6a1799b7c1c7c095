export interface VerificationData {
  readonly todo?: never;
}
