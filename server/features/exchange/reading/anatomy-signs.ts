/** The signs by which one paragraph, seen alone, shows what it is in an article. Lengths are in `lengthOf` units. */

/** Characters of Chinese, or about two for a word of English: what a reader would call long or short. */
export function lengthOf(text: string): number {
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0
  const words = text.match(/[\p{Script=Latin}\d][\p{Script=Latin}\d.,'’%-]*/gu)?.length ?? 0
  return han + words * 2
}

/** Ends as a sentence does, or as one that leads to something. */
export function endsSentence(text: string): boolean {
  return /[。！？；：，、…!?.:;,][”’"'）)】」』]*$/u.test(text)
}

/** 来源：… 责任编辑：… 供稿 … Source: … Edited by …, alone in a short paragraph. */
export function isCredit(text: string): boolean {
  if (lengthOf(text) > 60) return false
  return CHINESE_CREDIT.test(text) || ENGLISH_CREDIT.test(text) || /^[（(]?(完|全文完|End|Ends)[）)]?$/i.test(text)
}

/** Whose report it is, or when and where from, with no report behind it. */
export function isDateline(text: string): boolean {
  if (lengthOf(text) > 45) return false
  return DATELINES.some((pattern) => pattern.test(text))
}

/** Words to a picture: 图为…, Photo:…, … 摄. */
export function isCaption(text: string): boolean {
  if (lengthOf(text) > 150) return false
  return CAPTIONS.some((pattern) => pattern.test(text))
}

/** 一、… 第一章 … Part One, short and without the end of a sentence. */
export function isNumberedHeading(text: string): boolean {
  return lengthOf(text) <= 40 && !endsSentence(text) && NUMBERED_HEADING.test(text)
}

/** 1. … （一）… • … */
export function isListItem(text: string): boolean {
  return LIST_ITEM.test(text)
}

/** Short and without the end of a sentence: a heading, if it stands where one can. */
export function couldBeHeading(text: string): boolean {
  return lengthOf(text) <= 36 && !endsSentence(text) && /\p{L}/u.test(text)
}

/** One pair of quotation marks around the whole paragraph, or the mark of mail and Markdown. */
export function isQuote(text: string): boolean {
  return /^“[^“”]*”$/u.test(text) || /^[>＞]\s*\S/.test(text)
}

/** Begins with a dash, as subtitles and the names under quotations do. */
export function beginsWithDash(text: string): boolean {
  return /^(—|─|――|--|–\s)/.test(text)
}

/** Reads on after a title: long, or a whole sentence. Titles may ask or call out, so those ends do not count. */
export function readsAsBody(text: string): boolean {
  return lengthOf(text) > 50 || (lengthOf(text) >= 8 && /[。；.;：:][”’"'）)】]*$/u.test(text))
}

const OFFICE =
  '(?:信息|文章|内容|图文|图片|文字|本文)?(?:来源|稿源|稿件来源|出处|转载自)|(?:责任|执行|值班|本期|新媒体|美术|图片|版面|英文|网络)?(?:编辑|责编|编审|美编)|' +
  '供稿|供图|撰稿|作者|撰文|文字|摄影|摄像|图片|审核|审校|审读|校对|初审|复审|终审|监制|总监制|策划|统筹|制作|翻译|编译|译者|译审|主编|副主编|总编辑|' +
  '通讯员|(?:本报|实习|见习|首席)?记者|发布(?:时间|日期)|文|图'
const CHINESE_CREDIT = new RegExp(
  `^[（(【\\[]?\\s*(?:${OFFICE})(?:\\s*[/丨|、&和]\\s*(?:${OFFICE}))*\\s*(?:[：:丨|/]|\\s)\\s*\\S[^。！？]*$`,
  'u',
)
const ENGLISH_CREDIT = new RegExp(
  '^[([]?(?:sources?|(?:executive |managing |copy |photo |responsible |duty )?editors?(?:-in-chief)?|edited|reporters?|' +
    'reported|writers?|written|authors?|contributors?|contributed|translators?|translated|reviewers?|reviewed|' +
    'proofreaders?|proofread|published|producers?|photographers?|photos? (?:and|&) text)\\s*(?::|by\\b)\\s*\\S[^!?]*$',
  'i',
)
const MONTH = '(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\\.?'
const DATELINES = [
  /^[（(【]?\s*(?:本报|新华社|中新社|中新网|人民网|央视网|本网|本台)[^。！？]*(?:讯|电|消息|报道|记者)[^。！？]*[）)】]?$/u,
  /^[（(]\s*(?:本报|特约|实习|新华社)?(?:记者|通讯员)[^。！？]*[）)]$/u,
  /^\d{4}\s*[年/.-]\s*\d{1,2}\s*[月/.-]\s*\d{1,2}\s*日?(?:\s*\d{1,2}[:：]\d{2}(?:[:：]\d{2})?)?$/u,
  new RegExp(
    `^[A-Z][A-Z .'’-]+(?:, [A-Z][\\w .'’-]+)?,? ${MONTH} \\d{1,2}(?:, \\d{4})?(?: \\([^)]*\\))?\\s*(?:—|–|--?)?$`,
  ),
  new RegExp(`^(?:${MONTH} \\d{1,2}, \\d{4}|\\d{1,2} ${MONTH} \\d{4})(?:,? \\d{1,2}:\\d{2})?$`),
]
const CAPTIONS = [
  /^(?:图为|图[一二三四五六七八九十\d①-⑩]+\s*[：:、.]|图[①-⑩]|上图|下图|左图|右图|题图|资料图|图说|图注|[（(](?:资料|题)?图)/u,
  /(?:[^\s。！？]{2,}\s*摄|供图)[）)]?$/u,
  /^(?:photos?|pictured?|caption|figure|fig\.|image|file photo|above|below)\s*\d*\s*(?::|\/|by\b|shows?\b|courtesy\b)/i,
  /^(?:an?|the|this|these)\s+(?:undated |file |aerial |drone |combo |recent )*photos?\b.*\b(?:shows?|taken|provided)\b/i,
]
const NUMBERED_HEADING =
  /^(?:[一二三四五六七八九十百]+、|第[一二三四五六七八九十百\d]+[章节篇部条]|(?:Part|Chapter|Section) (?:[IVX]+|\d+|One|Two|Three|Four|Five|Six)\b|[IVX]+\. )/u
const LIST_ITEM =
  /^(?:\d{1,3}(?:[.．](?!\d)|[、）)])|[（(](?:\d{1,3}|[一二三四五六七八九十]{1,3}|[a-z])[）)]|[①-⑳]|[•●▪■◆○·*]\s*(?=\S)|[-–]\s+|[a-z][.)]\s)/u
