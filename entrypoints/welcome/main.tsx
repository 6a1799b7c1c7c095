/** Shown once, when Whence is installed. Its sample is annotated here, by the same means as any news page. */
import { render } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import '@/components/parts.css';
import '@/components/page.css';
import { WelcomePage } from '@/components/WelcomePage';
import { interfaceLanguage, t } from '@/utils/i18n';
import { Annotator } from '../annotator/annotator';
import { Card } from '../card/card';

const origins = ['http://*/*', 'https://*/*'];

function App() {
  const [mayRead, setMayRead] = useState<boolean | null>(null);
  useEffect(() => {
    const look = () => void browser.permissions.contains({ origins }).then(setMayRead);
    look();
    browser.permissions.onAdded.addListener(look);
    browser.permissions.onRemoved.addListener(look);
    const only = document.querySelector('article');
    void new Annotator(document, { only, bringCard: () => Promise.resolve(Card) }).refresh();
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
