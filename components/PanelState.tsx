import { t } from '@/utils/i18n';
import { isolated } from './isolated';
import { StateMessage } from './StateMessage';
import type { View } from './view';
import { languageName } from './words';

export interface StateActions {
  readonly onAnnotate: () => void;
  readonly onAllow: () => void;
  readonly onResume: () => void;
  readonly onRetry: () => void;
  readonly onReload: () => void;
  readonly onExample: () => void;
}

/** Why there is no list, each with the next step. */
export function PanelState({
  view,
  host,
  ...actions
}: { view: View; host: string | null } & StateActions) {
  const title = titleOf(view, host);
  const example = { label: t('state.example'), onClick: actions.onExample };
  switch (view.kind) {
    case 'loading':
      return <StateMessage state="loading" title={title} />;
    case 'page':
      return (
        <StateMessage state="nothing" title={title} other={example}>
          {t('state.nothing.words')}
        </StateMessage>
      );
    case 'not-article':
      return (
        <StateMessage
          state="not-article"
          title={title}
          action={{ label: t('state.notArticle.action'), onClick: actions.onAnnotate }}
        >
          {t('state.notArticle.words')}
        </StateMessage>
      );
    case 'on-click':
      return (
        <StateMessage
          state="on-click"
          title={title}
          action={{ label: t('state.onClick.action'), onClick: actions.onAnnotate }}
        >
          {t('state.onClick.words')}
        </StateMessage>
      );
    case 'left':
      return (
        <StateMessage
          state="left"
          title={title}
          action={{ label: t('state.left.action'), onClick: actions.onAnnotate }}
        >
          {t('state.left.words')}
        </StateMessage>
      );
    case 'paused':
      return (
        <StateMessage
          state="paused"
          title={title}
          action={{ label: t('state.paused.action'), onClick: actions.onResume }}
        >
          {t('state.paused.words')}
        </StateMessage>
      );
    case 'language':
      return (
        <StateMessage state="language" title={title} other={example}>
          {t('state.language.words', { language: languageName(view.lang) })}
        </StateMessage>
      );
    case 'no-access':
      return view.reason === 'withheld' ? (
        <StateMessage
          state="no-access"
          title={title}
          action={{
            label:
              host === null
                ? t('state.withheld.actionUnknown')
                : t('state.withheld.action', { host }),
            onClick: actions.onAllow,
          }}
        >
          {t('state.withheld.words')}
        </StateMessage>
      ) : (
        <StateMessage state="no-access" title={title} other={example}>
          {view.reason === 'file' ? t('state.noAccess.file') : t('state.noAccess.restricted')}
        </StateMessage>
      );
    case 'stale':
      return (
        <StateMessage
          state="stale"
          title={title}
          action={{ label: t('state.stale.action'), onClick: actions.onReload }}
        >
          {t('state.stale.words')}
        </StateMessage>
      );
    case 'error':
      return (
        <StateMessage
          state="error"
          title={title}
          action={{ label: t('state.error.action'), onClick: actions.onRetry }}
          other={{ label: t('state.stale.action'), onClick: actions.onReload }}
        >
          {t('state.error.words', { error: isolated(view.error) })}
        </StateMessage>
      );
  }
}

/** The view in a few words. Of a page: that nothing was found on it. */
export function titleOf(view: View, host: string | null): string {
  switch (view.kind) {
    case 'loading':
      return t('state.loading.title');
    case 'page':
      return t('state.nothing.title');
    case 'not-article':
      return t('state.notArticle.title');
    case 'on-click':
      return t('state.onClick.title');
    case 'left':
      return t('state.left.title');
    case 'paused':
      return host === null ? t('state.paused.titleUnknown') : t('state.paused.title', { host });
    case 'language':
      return t('state.language.title');
    case 'no-access':
      if (view.reason !== 'withheld') return t('state.noAccess.title');
      return host === null ? t('state.withheld.titleUnknown') : t('state.withheld.title', { host });
    case 'stale':
      return t('state.stale.title');
    case 'error':
      return t('state.error.title');
  }
}
