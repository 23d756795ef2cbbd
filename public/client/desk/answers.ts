import htmx from 'htmx.org'
import { renewSession } from '../writing/session.ts'

type Answer = { xhr: XMLHttpRequest; shouldSwap: boolean; requestConfig: { elt: Element; triggeringEvent?: Event } }

/** Once a form: a token that the server refuses again is no matter of age. */
const triedAgain = new WeakSet<Element>()

/**
 * A session that has ended loses nothing: the form is sent once more as a plain one, so that it goes through the sign-in
 * with its text. When the same person has signed in again in another window, it is sent with the new token.
 */
export function watchSession(): void {
  document.addEventListener('htmx:beforeSwap', (event) => {
    const { detail } = event as CustomEvent<Answer>
    if (detail.xhr.status !== 401 && detail.xhr.status !== 403) return
    detail.shouldSwap = false
    void goOn(detail)
  })
}

async function goOn({ xhr, requestConfig: { elt, triggeringEvent } }: Answer): Promise<void> {
  const session = await renewSession()
  const submitter = triggeringEvent instanceof SubmitEvent ? triggeringEvent.submitter : null
  if (session === 'same' || (session === 'renewed' && triedAgain.has(elt))) return showRefusal(xhr)
  if (!(elt instanceof HTMLFormElement)) return location.reload()
  if (session === 'ended') return sendPlainly(elt, submitter)
  triedAgain.add(elt)
  elt.requestSubmit(submitter)
}

function showRefusal(xhr: XMLHttpRequest): void {
  htmx.swap('#notice', xhr.responseText, { swapStyle: 'innerHTML', swapDelay: 0, settleDelay: 0 })
}

/** As if there were no scripts. */
function sendPlainly(form: HTMLFormElement, submitter: HTMLElement | null): void {
  if (submitter instanceof HTMLButtonElement && submitter.name !== '') {
    const field = Object.assign(document.createElement('input'), {
      type: 'hidden',
      name: submitter.name,
      value: submitter.value,
    })
    form.append(field)
  }
  HTMLFormElement.prototype.submit.call(form)
}
