/**
 * What parts of addresses say of the pages that they lead to: words between spaces, in lower case. The gate asks them on every
 * page, as they are; a pattern of so many words would take it longer to make than all of its other questions.
 */

/** Parts of the paths of lists, shops, forums, encyclopedias and the like. */
export const otherParts =
  ' tag tags topic topics category categories kategorie section sections author authors search suche shop store product products produkt produkte dp item cart recipe recipes rezept rezepte recette recettes receta recetas wiki doc docs documentation reference manual api question questions forum forums board boards thread threads comments user users profile pulse listing list cat c p ';

/** Parts of the paths of stories. */
export const storyParts =
  ' story stories article articles articleshow news nachrichten noticia noticias actualite actualites nyheter nieuws politics politik politica politique world business sport sports local national opinion nation ';

/** First names of hosts that hold no news. */
export const otherHostNames =
  ' doc docs developer developers api wiki forum forums community board boards shop store support help manual jobs careers learn lists ';
