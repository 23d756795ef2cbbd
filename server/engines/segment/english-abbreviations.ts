/** Abbreviations (without the last full stop) that want a name or an example after them. */
export const NEVER_LAST = words(
  'Mr Mrs Ms Messrs Dr Prof Gen Col Lt Sgt Capt Maj Adm Cmdr Brig Gov Sen Rep Pres Hon Rev Fr St Mt Ft Supt Insp',
  'vs v viz cf e.g i.e E.g I.e eg ie approx ca',
)

/** Abbreviations that stand before a figure; anything else after them begins a new sentence. */
export const BEFORE_A_FIGURE = words('No Nos Vol Vols vol vols pp p Fig Figs fig figs Sec Ch Art Para Eq Ver Pt')

/** Abbreviations that may stand last: only a word that seldom follows them inside a sentence begins a new one. */
export const SOMETIMES_LAST = words(
  'Inc Ltd Co Corp Bros Dept Univ Assn Jr Sr Esq Ph.D etc al a.m p.m Ave Blvd Rd',
  'Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun',
)

/** Words that, with a capital, begin a sentence far more often than they follow an abbreviation inside one. */
export const SENTENCE_STARTERS = words(
  'The A An This That These Those There Here It Its He She They We You His Her Their Our My I',
  'In On At By For From With Without As If When While Since Until After Before During Although Though Because Despite',
  'But And Or So Yet However Moreover Meanwhile Therefore Nevertheless Also Then Now Today Yesterday',
  'What Who Why How Where Which Some Many Most More All Both Each Every Another Other No Not One Two Three',
  'According Last Next Under Over To',
)

function words(...lines: string[]): ReadonlySet<string> {
  return new Set(lines.flatMap((line) => line.split(' ')))
}
