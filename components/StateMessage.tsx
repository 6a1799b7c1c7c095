import type { ComponentChildren } from 'preact';

export type StateName = 'loading' | 'not-article' | 'nothing' | 'language' | 'no-access' | 'error';

/** Why there is no list, and what can be done about it. */
export function StateMessage({
  state,
  title,
  children,
  action,
}: {
  state: StateName;
  title: string;
  children?: ComponentChildren;
  action?: { label: string; onClick: () => void };
}) {
  return (
    <div class="state" data-whence="state" data-state={state}>
      <h2 class="state-title">{title}</h2>
      {children && <p class="state-words">{children}</p>}
      {action && (
        <button type="button" class="go" onClick={action.onClick}>
          {action.label}
        </button>
      )}
    </div>
  );
}
