import { hasChinese } from '../../engines/text/language.ts'
import { titleOf, type Article } from '../articles/article.ts'
import type { Pair } from '../pairs/pair.ts'
import type { NamedGuestLink } from './guest-links.queries.ts'
import type { Reading } from './read-suggestions.ts'
import { SUGGESTION_LENGTH } from './suggestion.ts'
import { formsFor, presentSuggestion } from './suggestions.view.ts'

/** What a form was sent with that comes back refused. */
export type RefusedForm = { pairId: string; side: string; text: string; note: string; basedOn: number; fault: string }

/** The page behind a guest's link: the article's text and the guest's own suggestions; nobody else is named. */
export function presentGuest(
  { article, pairs, own }: { article: Article; pairs: readonly Pair[]; own: readonly Reading[] },
  link: NamedGuestLink,
  token: string,
  refused: RefusedForm | null = null,
) {
  const onlooker = { actor: { id: link.userId }, names: new Map<string, string>(), mayDecide: false }
  const views = own.map((reading) => presentSuggestion(reading, onlooker, false)) // nothing there asks what fits
  const title = titleOf(article)
  return {
    title,
    otherTitle: article.targetTitle !== '' && article.sourceTitle !== '' ? article.sourceTitle : '',
    titleLang: hasChinese(title) ? 'zh-Hans' : 'en',
    address: `/guest/${token}`,
    guest: link.name,
    until: link.expiresAt,
    stage: article.stage,
    maySuggest: article.putAwayAt === null && article.stage !== 'pairing',
    most: SUGGESTION_LENGTH,
    pairs: pairs.map((pair, index) => ({
      ...{ id: pair.id, number: index + 1, kind: pair.kind, link: pair.link, state: pair.state },
      ...{ source: pair.source, target: pair.target },
      forms: formsFor(pair).map((form) => filled(form, refused)),
      own: views.filter(({ pairId }) => pairId === pair.id),
    })),
    gone: views.filter(({ pairId }) => pairId === null),
  }
}

/** What was typed comes back with what is wrong with it. */
function filled(form: ReturnType<typeof formsFor>[number], refused: RefusedForm | null) {
  const isIt = refused?.pairId === form.pairId && refused.side === form.side
  return isIt
    ? { ...form, text: refused.text, note: refused.note, basedOn: refused.basedOn, fault: refused.fault }
    : { ...form, fault: '' }
}
