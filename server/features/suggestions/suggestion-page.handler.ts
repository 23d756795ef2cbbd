import type { Context } from '../../context.ts'
import { usersByIds } from '../accounts/users.queries.ts'
import { titleOf, type Article } from '../articles/article.ts'
import { holdsPen } from '../articles/pen.ts'
import { pairsOfArticle } from '../pairs/pairs.queries.ts'
import { peopleOf, readSuggestion } from './read-suggestions.ts'
import { presentSuggestion, presentThree, type Onlooker } from './suggestions.view.ts'

/** What stands in the box of a person who takes a suggestion by hand, when the form came back. */
export type TypedByHand = { text: string; fault: string }

/** Everything that the page of one suggestion shows. */
export async function readSuggestionPage(context: Context, id: string, typed: TypedByHand | null = null) {
  const { article, reading } = await readSuggestion(context.read, id)
  const onlooker = await onlookerOf(context, article, peopleOf([reading]))
  const pairs = await pairsOfArticle(context.read, article.id)
  const three = presentThree(reading)
  const suggestion = presentSuggestion(reading, onlooker)
  const mayContradict = suggestion.conflicts > 0 || !suggestion.isTried
  return {
    title: titleOf(article),
    suggestion,
    place: pairs.findIndex((pair) => pair.id === reading.pair?.id) + 1 || null,
    ...three,
    mayTakeByHand: typed !== null || (suggestion.mayDecide && reading.pair !== null && mayContradict),
    typed: typed?.text ?? three.proposal.text,
    fault: typed?.fault ?? '',
  }
}

/** Who looks at suggestions of an article. */
export async function onlookerOf(
  { read, actor, rules }: Context,
  article: Article,
  people: readonly string[],
): Promise<Onlooker> {
  const names = new Map((await usersByIds(read, people)).map(({ id, name }) => [id, name]))
  return { actor, names, mayDecide: article.stage !== 'pairing' && holdsPen(article, actor, rules) }
}
