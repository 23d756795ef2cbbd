type EditorModule = typeof import('../editor.ts')

/** The editor is a file of its own, loaded once where somebody may write. */
export function loadEditor(): Promise<EditorModule> {
  return import(document.body.dataset.editor ?? '') as Promise<EditorModule> // the address of that file, with its hash
}
