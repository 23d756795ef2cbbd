/** For irregular forms of English words the plain one: went is go, children are child. */
export const IRREGULAR: ReadonlyMap<string, string> = new Map(
  [
    'arise arose arisen,awake awoke awoken,beat beaten,become became,begin began begun,bend bent,bind bound,bite bit bitten',
    'bleed bled,blow blew blown,break broke broken,breed bred,bring brought,build built,burn burnt,buy bought,catch caught',
    'choose chose chosen,cling clung,come came,creep crept,deal dealt,dig dug,draw drew drawn,dream dreamt,drink drank drunk',
    'drive drove driven,eat ate eaten,fall fell fallen,feed fed,feel felt,fight fought,find found,flee fled,fling flung,fly flew flown',
    'forbid forbade forbidden,forget forgot forgotten,forgive forgave forgiven,freeze froze frozen,get got gotten,give gave given',
    'go went gone,grind ground,grow grew grown,hang hung,hear heard,hide hid hidden,hold held,keep kept,kneel knelt,know knew known',
    'lay laid,lead led,lean leant,leap leapt,learn learnt,leave left,lend lent,lie lain lying,light lit,lose lost,make made,mean meant',
    'meet met,pay paid,prove proven,ride rode ridden,ring rang rung,rise rose risen,run ran,say said,see saw seen,seek sought',
    'sell sold,send sent,sew sewn,shake shook shaken,shine shone,shoot shot,show shown,shrink shrank shrunk,sing sang sung',
    'sink sank sunk,sit sat,sleep slept,slide slid,smell smelt,speak spoke spoken,speed sped,spell spelt,spend spent,spin spun',
    'spit spat,spring sprang sprung,stand stood,steal stole stolen,stick stuck,sting stung,strike struck stricken,strive strove',
    'swear swore sworn,sweep swept,swell swollen,swim swam swum,swing swung,take took taken,teach taught,tear tore torn,tell told',
    'think thought,throw threw thrown,understand understood,undertake undertook undertaken,wake woke woken,wear wore worn',
    'weave wove woven,weep wept,win won,wind wound,withdraw withdrew withdrawn,write wrote written,overcome overcame',
    'die dying,tie tying,foot feet,tooth teeth,goose geese,mouse mice,man men,woman women,child children,ox oxen',
    'life lives,wife wives,knife knives,leaf leaves,shelf shelves,wolf wolves,thief thieves,half halves,loaf loaves,calf calves',
    'good better best,bad worse worst,crisis crises,analysis analyses,basis bases,criterion criteria,phenomenon phenomena',
  ]
    .flatMap((line) => line.split(','))
    .flatMap((family) => {
      const [plain = '', ...forms] = family.split(' ')
      return forms.map((form) => [form, plain] as const)
    }),
)
