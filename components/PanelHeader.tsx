import type { ExportFormat } from '@/utils/export/formats';
import { t } from '@/utils/i18n';
import { ToolIcon } from './icons';
import { Menu, MenuItem } from './Menu';
import type { View } from './view';

/** Most people's first. */
const formats = ['md', 'csv', 'json', 'jsonld'] as const satisfies readonly ExportFormat[];

export interface HeaderActions {
  readonly onExport: (format: ExportFormat) => void;
  /** Adds the words that are selected on the page. */
  readonly onAdd: () => void;
  readonly onPause: () => void;
  readonly onLeave: () => void;
  readonly onOptions: () => void;
  /** Null in the side panel itself. */
  readonly onSidePanel: (() => void) | null;
}

/** Export, side panel, and what can be done about the site and the page. */
export function PanelHeader({
  view,
  site,
  onExport,
  onAdd,
  onPause,
  onLeave,
  onOptions,
  onSidePanel,
}: { view: View; site: string | null } & HeaderActions) {
  const isPage = view.kind === 'page';
  const canPause = site !== null && view.kind !== 'paused' && view.kind !== 'no-access';
  return (
    <header class="head">
      <h1 class="brand">{t('extension.name')}</h1>
      <div class="head-tools">
        {isPage && view.page.annotations.length > 0 && (
          <Menu icon="save" label={t('save.label')}>
            {formats.map((format) => (
              <MenuItem
                key={format}
                label={t(`save.${format}`)}
                hint={t(`save.${format}Hint`)}
                onClick={() => onExport(format)}
              />
            ))}
          </Menu>
        )}
        {onSidePanel && (
          <button
            type="button"
            class="tool"
            aria-label={t('panel.open')}
            title={t('panel.open')}
            onClick={onSidePanel}
          >
            <ToolIcon name="panel" />
          </button>
        )}
        <Menu icon="more" label={t('menu.label')}>
          {isPage && <MenuItem label={t('menu.add')} hint={t('menu.addHint')} onClick={onAdd} />}
          {canPause && <MenuItem label={t('menu.pause', { site })} onClick={onPause} />}
          {isPage && <MenuItem label={t('menu.leave')} onClick={onLeave} />}
          <MenuItem label={t('menu.options')} onClick={onOptions} />
        </Menu>
      </div>
    </header>
  );
}
