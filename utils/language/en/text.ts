import type { TextData } from '../text-data';

const list = (words: string) => new Set(words.split(/\s+/).filter(Boolean));

export const text: TextData = {
  abbreviations: list(`
    mr mrs ms dr prof sr jr st gen lt col maj capt cpt cmdr adm sgt cpl pvt brig rev fr hon pres gov sen sens rep reps amb
    supt det insp messrs mme mlle atty asst assoc dept univ inc corp co ltd llc bros vs no nos vol fig est approx
    jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thur thurs fri sat sun
    ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa tenn tex
    va vt wash wis wyo ft mt ave blvd rd etc e.g i.e a.m p.m u.s u.k u.n e.u d.c u.s.a n.y n.j l.a ph.d m.d b.a m.a viz cf al
    d-va r-va hr hrs min sec cent pp ed eds trans
  `),
  mayEndSentence: list(`
    jr sr inc corp co ltd llc bros etc a.m p.m u.s u.k u.n e.u d.c u.s.a n.y n.j l.a ph.d m.d b.a m.a al st
    calif fla pa va md mass mich tex tenn wis dept ave blvd no jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu
    thur thurs fri sat sun
  `),
  starters: list(`
    the a an this that these those he she it they we i you his her its their our my in on at by for from with after before
    when while as if but and or so yet however meanwhile although though since because during under over among according
    there here what who why how where both all some many most several one two three another other last next no not
    earlier later then now also still even only asked speaking officials police mr mrs ms dr sen rep gov
  `),
  clitics: list('s re ve ll d m'),
};
