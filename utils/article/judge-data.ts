/** What tells articles from other pages. Types are schema.org's, without address. */
import { otherHostNames, otherParts, storyParts } from './address-data';

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/).filter(Boolean));

/** The page says that it is news. */
export const newsTypes: ReadonlySet<string> = words(`
  NewsArticle ReportageNewsArticle AnalysisNewsArticle AskPublicNewsArticle BackgroundNewsArticle OpinionNewsArticle
  ReviewNewsArticle LiveBlogPosting ClaimReview Newsarticle newsArticle
`);

/** The page says that it is a text of some kind. */
export const textTypes: ReadonlySet<string> = words(
  `Article Articles Report BlogPosting SatiricalArticle`,
);

/** The page says that it is something else. */
export const otherTypes: ReadonlySet<string> = words(`
  Product ProductGroup IndividualProduct Offer OfferCatalog Recipe HowTo FAQPage QAPage Question DiscussionForumPosting
  SocialMediaPosting ItemList CollectionPage SearchResultsPage Book Movie TVSeries TVEpisode MusicRecording MusicAlbum
  VideoGame SoftwareApplication SoftwareSourceCode MobileApplication WebApplication APIReference TechArticle
  ScholarlyArticle Dataset Course JobPosting Event LocalBusiness Store Restaurant Hotel Dentist Physician MedicalClinic
  LodgingBusiness RealEstateListing Apartment Vehicle Car Service FinancialProduct ProfilePage Blog ContactPage
  AboutPage CheckoutPage ImageGallery PodcastEpisode PodcastSeries
`);

const anyOf = (parts: string) => parts.trim().replaceAll(' ', '|');

/** Addresses of lists, shops, forums, encyclopedias and the like, by a part of their path. */
export const otherPaths = new RegExp(`/(?:${anyOf(otherParts)}|showtopic[^/]*|r/\\w+)(?:/|$)`, 'i');

/** Addresses that carry a date, or say that they lead to a story. */
export const storyPaths = new RegExp(
  [
    '/(?:19|20)\\d{2}(?:[/-]?(?:\\d{1,2}|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))?(?:[/-]|\\b)',
    '(?:19|20)\\d{2}-\\d{2}-\\d{2}',
    `/(?:${anyOf(storyParts)}|article\\d*)(?:/|\\b)`,
  ].join('|'),
  'i',
);

/** Hosts that say by their first name that they hold no news. */
export const otherHosts = new RegExp(`^(?:${anyOf(otherHostNames)})\\.`);

/** Where companies and offices of state speak of themselves. */
export const pressOfficePaths =
  /\/(?:presse|press|press-?releases?|pressemitteilung(?:en)?|newsroom|comunicados?(?:-de-prensa)?|communiques?)(?:\/|$)/i;

/** A report that says where it was written, or by which agency: "HAVEN (Agency) — ", "HAVEN, March 3 – ", "(Agency) -- ". */
const dateline = () =>
  /^(?:\p{Lu}[\p{L} .,'’/-]{2,45}\((?:\p{Lu}[\p{L}. /&]{1,25})\)|\p{Lu}{3}[\p{Lu} .,'’-]{0,40}(?:,[\p{L}\d .]{2,25})?\s*[—–-]{1,2}\s|\(\p{Lu}[\p{L} .]{1,20}\)\s*(?:[—–-]{1,2}|\p{Lu}))/u;
/** What every one has. */
const datelineBegin = /\(|^(?:[A-Z]{3}|[^\0-\x7f])/;

/** @param opening the beginning of an article's first paragraph */
export function isDateline(opening: string): boolean {
  return datelineBegin.test(opening) && dateline().test(opening);
}

/** Titles of a part of a story or a handbook. "Chapter 11" is also a law on bankruptcy. */
const chapterTitle = () =>
  /(?:^|[,:|–—-]\s*|\p{L}\s+)(?:chapter|kapitel|chapitre|capítulo|capitolo|глава)\s+(?!(?:7|11|13)(?!\d))[\dIVXLC]+(?:\s*[:|–—,.-]|\s*$)/iu;
const chapterWord = /chapter|kapitel|chapitre|capítulo|capitolo|глава/i;

export function isChapterTitle(title: string): boolean {
  return chapterWord.test(title) && chapterTitle().test(title);
}

/** Software that runs encyclopedias, forums, shops and handbooks, as it names itself in `<meta name="generator">`. */
export const otherGenerators =
  /mediawiki|dokuwiki|confluence|discourse|phpbb|vbulletin|xenforo|invision|flarum|docusaurus|sphinx|mkdocs|gitbook|vuepress|vitepress|doxygen|javadoc|shopify|prestashop|magento|shopware|opencart/i;

/** Sites on which anybody publishes. What stands there is as often no news as it is. As of November 2026. */
export const selfPublishing: ReadonlySet<string> = words(`
  substack.com medium.com tumblr.com livejournal.com blogspot.com wordpress.com blogger.com linkedin.com reddit.com
  facebook.com twitter.com x.com instagram.com tiktok.com youtube.com github.com gitlab.com github.io quora.com
  stackexchange.com stackoverflow.com fandom.com wikipedia.org wikimedia.org pinterest.com goodreads.com amazon.com
  ebay.com etsy.com dev.to hashnode.dev ghost.io steamcommunity.com archiveofourown.org wattpad.com fanfiction.net
`);

/** Links that earn the page money when the reader buys. */
export const affiliateLink =
  /amzn\.to\/|amazon\.[a-z.]+\/\S*[?&]tag=|[?&](?:aff|affid|affiliate|awc|irclickid|ascsubtag)=|go\.skimresources|shareasale\.com|prf\.hn\/|howl\.me\/|shop-links\.co|awin1\.com/i;

/** Common words by which articles report what others said, in several languages, lower case. Only counted, never read. */
export const reportingWords: ReadonlySet<string> = words(`
  said says told according announced reported reports spokesman spokeswoman spokesperson official officials
  sagte sagt laut erklärte teilte betonte hieß sprecher sprecherin zufolge berichtet berichtete berichten
  dit déclaré indiqué affirmé annoncé expliqué selon
  dijo según afirmó señaló aseguró explicó informó indicó declaró
  disse segundo afirmou informou contou detto secondo dichiarato volgens zei sade säger enligt ifølge sier sagde siger
  według powiedział powiedziała сообщил сообщила сообщили заявил заявила заявили сказал сказала сказали повідомив
  повідомила кажа قال وقال أكد أعلن گفت amesema alisema कहा
`);

/** The same in scripts that do not part words. */
export const reportingParts = /と述べ|と話|という|によると|밝혔다|했다|한다|表示|กล่าว/g;

/** In lower case: a date or a time of day among the short lines over the first paragraph. */
export const openingDate =
  /\b\d{1,2}[./-]\d{1,2}[./-](?:19|20)?\d{2}\b|\b(?:19|20)\d{2}[-/.年]\s?\d{1,2}|\b\d{1,2}\.?\s+[^\s\d.,;:/-]{3,10}\.?,?\s+(?:de\s+)?(?:19|20)\d{2}|[^\s\d.,;:/-]{3,10}\.?\s+\d{1,2}(?:st|nd|rd|th)?,?\s+(?:del?\s+)?(?:19|20)\d{2}|\b\d{1,2}:\d{2}\b/;

/** A byline among them. */
const openingByline = () =>
  /(?:^|· )(?:[Ww]ritten by|[Rr]eported by|[Bb]y|[Vv]on|[Pp]ar|[Pp]or|[Dd]i|[Dd]oor)\s+\p{L}{2}/u;
const bylineBegin =
  /(?:^|· )(?:[Ww]ritten by|[Rr]eported by|[Bb]y|[Vv]on|[Pp]ar|[Pp]or|[Dd]i|[Dd]oor)\s/;

/** @param opening the short lines over the first paragraph */
export function hasByline(opening: string): boolean {
  return bylineBegin.test(opening) && openingByline().test(opening);
}

/** Words by which a text speaks of its writer and its reader. */
const personal = String.raw`(?:I|I['’](?:m|ve|d|ll)|[Mm]y|[Yy]ou|[Yy]ours?|[Ii]ch|[Mm]eine?[mnrs]?|[Dd]u|[Dd]eine?[mnrs]?|[Jj]e|[Jj]['’]|[Vv]ous|[Vv]otre|[Tt]ú|[Vv]ocê|[Яя]|[Вв]ы)`;
const personalBetween = (letter: string, flags: string) =>
  new RegExp(`(?<!${letter})${personal}(?!${letter})`, flags);

/** @param isPlain whether the text has Latin letters alone */
export function personalWords(isPlain: boolean): RegExp {
  return isPlain ? personalBetween('[a-zA-ZªµºÀ-ÖØ-öø-ÿ]', 'g') : personalBetween('\\p{L}', 'gu');
}

/** Titles of reviews, guides and lists, not of reports. */
export const guideTitle =
  /^(?:(?:the|our|die|der|das|les?|los|las|i|as|os)\s+)?(?:\d+\s+)?(?:best|besten?|meilleure?s?|mejores|migliori|melhores)\b|\b(?:these are|here are) the (?:\d+ )?best\b|^how to\b|^(?:a |the )?(?:quick |ultimate |complete |beginner['’]?s? )?guide to\b|\b(?:lyrics|songtext|rezept|recipe)s?$/i;
