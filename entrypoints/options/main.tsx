/** The options page: reads and writes what its components show. */
import { render } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import '@/components/parts.css';
import '@/components/page.css';
import { SettingsPage } from '@/components/SettingsPage';
import type { Shortcut } from '@/components/ShortcutTable';
import { FACT_CHECK_SERVICE } from '@/utils/check/search-words';
import { correctionsReport } from '@/utils/corrections/report';
import { interfaceLanguage, t } from '@/utils/i18n';
import { corrections, removeCorrection } from '@/utils/storage/corrections';
import { deleteQuotes, sizeOfQuotes } from '@/utils/storage/kept-quotes';
import type { KeptSize } from '@/utils/storage/kept-quotes';
import { changeSettings } from '@/utils/storage/settings';
import { readSettingsFile, settingsFile } from '@/utils/storage/settings-file';
import { requestAccessTo } from '../lib/look';
import { saveFile } from '../lib/save-file';
import { useItem } from '../lib/use-item';
import { useSettings } from '../lib/use-settings';
import { useStoring } from '../lib/use-storing';

function App() {
  const settings = useSettings();
  const corrected = useItem(corrections);
  const [shortcuts, setShortcuts] = useState<readonly Shortcut[]>([]);
  const [kept, setKept] = useState<KeptSize | null>(null);
  const { problem, store } = useStoring();
  const lookAtQuotes = () => sizeOfQuotes().then(setKept, () => setKept(null));
  useEffect(() => {
    const look = () => {
      void shortcutsNow().then(setShortcuts);
      void lookAtQuotes();
    };
    look();
    // Keys are changed in a page of the browser, quotes kept from others.
    window.addEventListener('focus', look);
    return () => window.removeEventListener('focus', look);
  }, []);
  useEffect(() => {
    if (settings) root.dataset.colours = settings.colours;
  }, [settings]);
  if (!settings || !corrected) return null;
  return (
    <SettingsPage
      settings={settings}
      problem={problem}
      shortcuts={shortcuts}
      corrections={{
        corrections: corrected,
        onUndo: (page, id) => void store(removeCorrection(page, id)),
        onExport: () => {
          const report = correctionsReport(corrected);
          saveFile(
            'whence-corrections.json',
            `${JSON.stringify(report, null, 2)}\n`,
            'application/json',
          );
        },
      }}
      quotes={{
        kept,
        onDeleteQuotes: async () => {
          await deleteQuotes();
          await lookAtQuotes();
        },
      }}
      data={{
        hasKey: settings.factCheckKey !== null,
        onExport: (withKey) => {
          const file = settingsFile(settings, { withKey });
          saveFile('whence-settings.json', file, 'application/json');
        },
        onImport: importFrom,
        onDelete: async () => {
          await deleteEverything();
          await lookAtQuotes();
        },
      }}
      onChange={(change) => void store(changeSettings(change))}
      onChangeShortcuts={changeShortcuts}
      onKey={() => {
        // Where access is withheld, only a page of the extension can ask for it: cards on pages cannot.
        void requestAccessTo(FACT_CHECK_SERVICE).catch(() => undefined);
      }}
    />
  );
}

/** Those of the browser's commands, and those that always work on an annotated page. */
async function shortcutsNow(): Promise<Shortcut[]> {
  const commands = await browser.commands.getAll();
  return [
    { what: t('options.keyNext'), keys: 'Alt+Shift+↓' },
    { what: t('options.keyPrevious'), keys: 'Alt+Shift+↑' },
    { what: t('options.keyClose'), keys: 'Esc' },
    ...commands.map(({ name, description, shortcut }) => ({
      what: description || (name === '_execute_action' ? t('options.keyOpen') : (name ?? '')),
      keys: shortcut ?? '',
    })),
  ];
}

function changeShortcuts(): void {
  // Of Firefox only.
  const commands = browser.commands as { openShortcutSettings?: () => Promise<void> };
  if (commands.openShortcutSettings) void commands.openShortcutSettings();
  else void browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}

async function importFrom(file: File): Promise<string | null> {
  const read = readSettingsFile(await file.text());
  if ('settings' in read) {
    return changeSettings(read.settings).then(
      () => null,
      () => t('problem.store'),
    );
  }
  if (read.fault === 'value') return t('options.importFault.value', { place: read.place });
  return {
    'not-json': t('options.importFault.notJson'),
    'not-settings': t('options.importFault.notSettings'),
    newer: t('options.importFault.newer'),
  }[read.fault];
}

async function deleteEverything(): Promise<void> {
  await browser.storage.local.clear();
  await browser.storage.session.clear();
  await deleteQuotes();
}

document.documentElement.lang = interfaceLanguage();
document.title = `${t('options.title')} – ${t('extension.name')}`;
const root = document.getElementById('root')!;
render(<App />, root);
