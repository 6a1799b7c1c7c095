/** Past forms and participles of irregular English verbs: those that a corpus of one subject lacks are added to the tagger's words. */
export const irregularForms: readonly string[] = `
  arose arisen awoke awoken bore borne beat beaten became began begun bent bet bid bound bit bitten bled blew blown broke broken bred
  brought built burnt burst bought caught chose chosen clung came cost crept cut dealt dug did done drew drawn dreamt drank drunk drove
  driven ate eaten fell fallen fed felt fought found fled flew flown forbade forbidden forgot forgotten forgave forgiven froze frozen got
  gotten gave given went gone ground grew grown hung had heard hid hidden hit held hurt kept knelt knew known laid led leant leapt learnt
  left lent let lay lain lit lost made meant met mistook mistaken overcame overthrew overthrown paid proved proven put quit read rode
  ridden rang rung rose risen ran said saw seen sought sold sent set sewed sewn shook shaken shed shone shot showed shown shrank shrunk
  shut sang sung sank sunk sat slept slid slung slit smelt sowed sown spoke spoken sped spelt spent spilt spun spat split spoilt spread
  sprang sprung stood stole stolen stuck stung stank stunk strode struck stricken strove striven swore sworn swept swelled swollen swam
  swum swung took taken taught tore torn told thought threw thrown thrust trod trodden understood undertook undertaken upheld upset woke
  woken wore worn wove woven wept withdrew withdrawn withheld withstood won wound wrote written
`
  .split(/\s+/)
  .filter(Boolean);
