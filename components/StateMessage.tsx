import type { ComponentChildren } from 'preact';

export type StateName =
  | 'loading'
  | 'not-article'
  | 'nothing'
  | 'filtered'
  | 'language'
  | 'no-access'
  | 'paused'
  | 'on-click'
  | 'left'
  | 'stale'
  | 'error';

export interface StateAction {
  readonly label: string;
  readonly onClick: () => void;
}

/** Why there is no list, and what can be done about it. */
export function StateMessage({
  state,
  title,
  children,
  action,
  other,
}: {
  state: StateName;
  title: string;
  children?: ComponentChildren;
  /** The next step. */
  action?: StateAction | undefined;
  /** Another one, where there is. */
  other?: StateAction | undefined;
}) {
  return (
    <div class="state" data-whence="state" data-state={state}>
      <h2 class="state-title">{title}</h2>
      {children && <p class="state-words">{children}</p>}
      {(action ?? other) && (
        <div class="state-actions">
          {action && (
            <button type="button" class="go" onClick={action.onClick}>
              {action.label}
            </button>
          )}
          {other && (
            <button type="button" class="link" onClick={other.onClick}>
              {other.label}
            </button>
          )}
        </div>
      )}
    </div>
  );
}
