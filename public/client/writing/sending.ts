import type { Autosave } from './autosave.ts'
import { say } from './draft-line.ts'
import { forget, markSent } from './kept-text.ts'

type Confirmed = { issueRequest: (skipConfirmation: boolean) => void }
type Configured = { parameters: Record<string, string>; triggeringEvent?: Event }
type Answered = { xhr: XMLHttpRequest; requestConfig: { formData: FormData } }

/** Sends an editor's revisions in order with its drafts, and lets go of the kept text only when the server has it. */
export function watchSending(form: HTMLFormElement, autosave: Autosave): void {
  const { pair = '', side = '' } = form.dataset

  on<Confirmed>(form, 'htmx:confirm', ({ issueRequest }, event) => {
    event.preventDefault()
    void autosave.hold().then(() => issueRequest(true)) // no draft may arrive after the revision that ends it
  })
  on<Configured>(form, 'htmx:configRequest', nameDeed)
  on<Answered>(form, 'htmx:beforeOnLoad', ({ xhr, requestConfig }) => {
    const text = String(requestConfig.formData.get('text'))
    if (xhr.status < 300) return forget(pair, side, text)
    if (xhr.status === 409) return markSent(pair, side, text) // a conflict keeps it as a draft
    autosave.resume()
  })
  on(form, 'htmx:sendError', () => {
    autosave.resume()
    say(form, 'unsaved')
  })
  on(form, 'submit', () => {
    if (form.hasAttribute('hx-post')) return
    const text = String(new FormData(form).get('text'))
    markSent(pair, side, text) // the page is left: what comes back is the server's
    void autosave.hold()
  })
}

function on<Detail>(form: HTMLFormElement, name: string, act: (detail: Detail, event: Event) => void): void {
  form.addEventListener(name, (event) => {
    act((event as CustomEvent<Detail>).detail, event) // htmx tells what happened in details of these shapes
  })
}

/** htmx knows only buttons that were clicked; a key's submission names its button too. */
function nameDeed({ parameters, triggeringEvent }: Configured): void {
  const submitter = triggeringEvent instanceof SubmitEvent ? triggeringEvent.submitter : null
  if (submitter instanceof HTMLButtonElement) parameters[submitter.name] = submitter.value
}
