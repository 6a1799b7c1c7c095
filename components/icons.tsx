import type { VerificationStatus } from '@/utils/model';

/** Different shapes, so that the status shows without colour. */
const statusPaths: Readonly<Record<VerificationStatus, string>> = {
  verified: 'M3.5 8.5 6.5 11.5 12.5 4.5',
  unverified: 'M5.6 6a2.4 2.4 0 1 1 3.5 2.1C8.3 8.6 8 9 8 9.8M8 12.3v.2',
  disputed: 'M2.5 5.5h9.5M9.5 3 12 5.5 9.5 8M13.5 10.5H4M6.5 8 4 10.5 6.5 13',
  none: 'M4.5 8h7',
};

const toolPaths = {
  search: 'M7 2.8a4.2 4.2 0 1 1 0 8.4 4.2 4.2 0 0 1 0-8.4M10.2 10.2l3.3 3.3',
  filter: 'M2.5 4.5h11M4.5 8h7M6.5 11.5h3',
  save: 'M8 2.5v7M5 6.8l3 3 3-3M3 12.8h10',
  panel: 'M2.5 3.5h11v9h-11zM10 3.5v9',
  more: 'M3.5 8h.01M8 8h.01M12.5 8h.01',
  clear: 'M4.5 4.5l7 7M11.5 4.5l-7 7',
} as const;

export type ToolName = keyof typeof toolPaths;

export function StatusIcon({ status }: { status: VerificationStatus }) {
  return <Icon path={statusPaths[status]} size={14} weight={1.8} />;
}

export function ToolIcon({ name }: { name: ToolName }) {
  return <Icon path={toolPaths[name]} size={16} weight={name === 'more' ? 2.4 : 1.5} />;
}

/** @param size in px */
function Icon({ path, size, weight }: { path: string; size: number; weight: number }) {
  return (
    <svg class="icon" viewBox="0 0 16 16" width={size} height={size} aria-hidden="true">
      <path
        d={path}
        fill="none"
        stroke="currentColor"
        stroke-width={weight}
        stroke-linecap="round"
        stroke-linejoin="round"
      />
    </svg>
  );
}
