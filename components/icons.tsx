import type { VerificationStatus } from '@/utils/model';

/** Different shapes, so that the status shows without colour. */
const paths: Readonly<Record<VerificationStatus, string>> = {
  verified: 'M3.5 8.5 6.5 11.5 12.5 4.5',
  unverified: 'M5.6 6a2.4 2.4 0 1 1 3.5 2.1C8.3 8.6 8 9 8 9.8M8 12.3v.2',
  disputed: 'M2.5 5.5h9.5M9.5 3 12 5.5 9.5 8M13.5 10.5H4M6.5 8 4 10.5 6.5 13',
  none: 'M4.5 8h7',
};

export function StatusIcon({ status }: { status: VerificationStatus }) {
  return (
    <svg class="icon" viewBox="0 0 16 16" width="14" height="14" aria-hidden="true">
      <path
        d={paths[status]}
        fill="none"
        stroke="currentColor"
        stroke-width="1.8"
        stroke-linecap="round"
        stroke-linejoin="round"
      />
    </svg>
  );
}
