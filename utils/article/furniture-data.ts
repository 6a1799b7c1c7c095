/**
 * Words by which pages name their parts (in class, id and test attributes), and words with which lines begin that are
 * no part of the article. Names are compared word by word: "article-share_bar" has the words article, share, bar.
 */

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/).filter(Boolean));

/** Parts of a page that are not its article. */
export const furnitureNames: ReadonlySet<string> = words(`
  nav navbar navigation menu submenu megamenu breadcrumb breadcrumbs crumbs footer toolbar topbar masthead sidebar
  rail skip pagination pager
  share sharing shares sharebar sharer social socials addtoany sharethis addthis sharedaddy follow
  related relateds recirc recirculation recommended recommendation recommendations readmore readnext
  trending popular mostread mostpopular latest toplist ranking
  promo promos promotion teaser teasers upsell crosslink crosslinks linklist onward outbrain taboola
  paywall regwall piano newsletter newsletters subscribe subscription subscriber signup signin login register registration
  comment comments commenting disqus respond reply replies viafoura coral talkback
  cookie cookies consent gdpr cmp onetrust didomi privacy
  ad ads advert adverts advertisement advertising advertorial adslot adunit sponsor sponsored sponsors werbung anzeige
  publicidad publicite publicidade dfp gpt
  byline bylines author authors authorbox bio biography contributor contributors autor autoren autora auteur
  tag tags taglist keywords topics
  timestamp dateline pubdate publishdate datepublished
  credit credits copyright photocredit photographer
  widget widgets modal popup overlay lightbox dialog toast tooltip banner alert
  toc donate donation donations poll quiz survey feedback rating ratings
  wm ipp ticker tickers sharelines sharethrough recirculate interstitial tooltip infobox stock weather
`);

/** Pairs of neighbouring words that mean furniture where each alone does not. */
export const furniturePairs: ReadonlySet<string> = words(`
  read-more read-next read-also more-from more-on more-news more-stories most-read most-popular see-also up-next
  also-read you-may also-like editors-picks top-stories latest-news next-article next-post prev-post previous-post
  post-navigation post-meta entry-meta article-meta entry-footer article-footer post-footer sign-up log-in
  publish-date published-date post-date entry-date article-date article-info story-meta meta-info
  jp-relatedposts lire-aussi lees-ook leer-mas leia-tambem leggi-anche mehr-zum call-to to-action
  bottom-bar top-bar side-bar message-bar notice-bar notification-bar announcement-bar alert-bar site-message
  site-header site-footer page-footer page-header site-info
  table-contents table-of interstitial-link inline-related related-inline
  photo-credit image-credit img-credit image-copyright image-source photo-by video-player
  audio-player listen-article listen-to text-to tts-player app-download app-promo
`);

/** Names of elements that hold an article's body. */
export const bodyNames: ReadonlySet<string> = words(`
  articlebody storybody articletext articlecontent storytext bodytext bodycopy entrycontent postcontent newsbody
  article-body article-text article-content story-body story-text story-content entry-content post-content
  post-body content-body body-text body-copy body-content news-body news-text news-content articulo-texto
  article-paragraphs artikel-text artikel-body texto-noticia cuerpo-noticia nota-cuerpo single-content
`);

/** Names of a standfirst, in the words that newsrooms use for it. */
export const standfirstNames: ReadonlySet<string> = words(`
  standfirst subtitle subtitulo subtitel subhead subheadline subheading deck dek lede lead leadtext leadin intro
  introtext introduction summary excerpt teasertext vorspann chapo chapeau bajada entradilla copete sumario
  sottotitolo description abstract sommaire
`);

/** Names of a picture's caption. */
export const captionNames: ReadonlySet<string> = words(`
  caption captions figcaption legend legende bildunterschrift pie epigrafe cutline wp-caption-text
`);

/** Names of a pull quote: words of the article set large beside it. */
export const pullquoteNames: ReadonlySet<string> = words(`
  pullquote pullquotes pull-quote pulled-quote breakout-quote blockquote--pull
`);

/** Text meant for screen readers only, symbols, and what opens where a mouse rests on a word. */
export const unspokenNames: ReadonlySet<string> = words(`
  sr-only visually-hidden visuallyhidden screen-reader screenreader screen-reader-text sronly hidden-text
  show-for-sr element-invisible assistive-text off-screen offscreen a11y-hidden
  rollover-block hovercard hover-card tooltip-content tooltip-text tooltiptext tooltip-inner popover-content popover-body tippy-content
`);

/** Marks that a body of its own within them undoes: pay barriers wrap the article's beginning in such elements. */
export const hidesBody: ReadonlySet<string> = words(`
  paywall regwall teaser teasers promo promos subscribe subscription subscriber register registration login banner author modal overlay
  privacy topics tag tags follow footer form consent
`);

/** Marks within which an embedded post or a pull quote still is the article's. */
export const embedFriendly: ReadonlySet<string> = words(`
  aside widget widgets social socials share sharing follow rail teaser promo
`);

/** Marks that hold however much text they cover. */
export const sureFurniture: ReadonlySet<string> = words(`
  nav navbar navigation menu footer aside dialog comment comments commenting disqus respond reply replies viafoura
  coral talkback related relateds recirc recirculation recommended recommendation recommendations readnext trending
  popular mostread mostpopular latest outbrain taboola newsletter newsletters cookie cookies consent gdpr cmp onetrust
  didomi rail sidebar ticker tickers read-next most-read most-popular latest-news top-stories more-stories
  jp-relatedposts editors-picks you-may also-like up-next complementary
`);
