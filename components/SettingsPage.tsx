import { t } from '@/utils/i18n';
import type { Settings, SettingsChange } from '@/utils/storage/settings';
import type { CorrectionsProps } from './CorrectionList';
import { CorrectionList } from './CorrectionList';
import type { DataProps } from './DataSection';
import { DataSection } from './DataSection';
import { FactCheckKey } from './FactCheckKey';
import { HighlightChoice } from './HighlightChoice';
import type { KeptQuotesProps } from './KeptQuotes';
import { KeptQuotes } from './KeptQuotes';
import { LookChoice } from './LookChoice';
import type { Shortcut } from './ShortcutTable';
import { ShortcutTable } from './ShortcutTable';
import { SiteChoice } from './SiteChoice';

export interface SettingsPageProps {
  readonly settings: Settings;
  /** What could not be stored, in words; empty where nothing is wrong. */
  readonly problem: string;
  readonly shortcuts: readonly Shortcut[];
  readonly corrections: CorrectionsProps;
  readonly quotes: KeptQuotesProps;
  readonly data: DataProps;
  readonly onChange: (change: SettingsChange) => void;
  readonly onChangeShortcuts: () => void;
  /** A key for fact checks was put in by the reader's own click. */
  readonly onKey: () => void;
}

/** Everything that a reader can choose, with effect at once. */
export function SettingsPage({
  settings,
  problem,
  shortcuts,
  corrections,
  quotes,
  data,
  onChange,
  onChangeShortcuts,
  onKey,
}: SettingsPageProps) {
  return (
    <main class="page">
      <header>
        <p class="brand">{t('extension.name')}</p>
        <h1>{t('options.title')}</h1>
        <p class="quiet">{t('options.atOnce')}</p>
      </header>
      <p class="problem problem-of-page" role="alert">
        {problem}
      </p>
      <HighlightChoice settings={settings} onChange={onChange} />
      <LookChoice settings={settings} onChange={onChange} />
      <SiteChoice settings={settings} onChange={onChange} />
      <ShortcutTable shortcuts={shortcuts} onChange={onChangeShortcuts} />
      <CorrectionList {...corrections} />
      <KeptQuotes settings={settings} onChange={onChange} {...quotes} />
      <FactCheckKey settings={settings} onChange={onChange} onKey={onKey} />
      <DataSection {...data} />
    </main>
  );
}
