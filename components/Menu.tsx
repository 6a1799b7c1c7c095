import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { ToolIcon } from './icons';
import type { ToolName } from './icons';

/** A button that shows more of them. Goes with Escape, a choice, or when the focus or a press goes elsewhere. */
export function Menu({
  icon,
  label,
  children,
}: {
  icon: ToolName;
  label: string;
  children: ComponentChildren;
}) {
  const id = useId();
  const [open, setOpen] = useState(false);
  const whole = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);

  useEffect(() => {
    if (!open) return;
    const closeOutside = (event: Event) => {
      if (!whole.current!.contains(event.target as Node)) setOpen(false);
    };
    document.addEventListener('pointerdown', closeOutside);
    return () => document.removeEventListener('pointerdown', closeOutside);
  }, [open]);

  const press = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !open) return;
    // The popup itself would close.
    event.preventDefault();
    event.stopPropagation();
    setOpen(false);
    button.current!.focus();
  };
  const leave = (event: FocusEvent) => {
    const to = event.relatedTarget as Node | null;
    if (to && !whole.current!.contains(to)) setOpen(false);
  };
  return (
    <div class="menu" ref={whole} onKeyDown={press} onFocusOut={leave}>
      <button
        type="button"
        class="tool"
        ref={button}
        aria-label={label}
        title={label}
        aria-expanded={open}
        aria-controls={`${id}-menu`}
        onClick={() => setOpen(!open)}
      >
        <ToolIcon name={icon} />
      </button>
      <div id={`${id}-menu`} class="menu-list" hidden={!open} onClick={() => setOpen(false)}>
        {open && children}
      </div>
    </div>
  );
}

/** One of a menu's choices, with a second line that says more. */
export function MenuItem({
  label,
  hint,
  onClick,
}: {
  label: string;
  hint?: string;
  onClick: () => void;
}) {
  return (
    <button type="button" class="menu-item" onClick={onClick}>
      <span>{label}</span>
      {hint !== undefined && <span class="menu-hint quiet">{hint}</span>}
    </button>
  );
}
