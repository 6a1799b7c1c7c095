/** Shown once, when Whence is installed. Its sample is annotated here, by the same means as any news page. */
import { render } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import '@/components/parts.css';
import '@/components/page.css';
import { WelcomePage } from '@/components/WelcomePage';
import { interfaceLanguage, t } from '@/utils/i18n';
import { Annotator } from '../annotator/annotator';

const origins = ['http://*/*', 'https://*/*'];

function App() {
  const [mayRead, setMayRead] = useState<boolean | null>(null);
  useEffect(() => {
    const look = () => void browser.permissions.contains({ origins }).then(setMayRead);
    look();
    browser.permissions.onAdded.addListener(look);
    browser.permissions.onRemoved.addListener(look);
    void new Annotator(document, { only: document.querySelector('article') }).refresh();
  }, []);
  return (
    <WelcomePage
      language={interfaceLanguage()}
      mayRead={mayRead}
      onAllow={() => void browser.permissions.request({ origins }).then(setMayRead)}
      onOptions={() => void browser.runtime.openOptionsPage()}
    />
  );
}

document.title = `${t('welcome.title')} – ${t('extension.name')}`;
render(<App />, document.getElementById('root')!);
