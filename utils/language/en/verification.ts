import type { VerificationData } from '../verification-data';

export const verification: VerificationData = {};
