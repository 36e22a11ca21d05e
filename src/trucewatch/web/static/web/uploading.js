// Brings files in pieces (tus 1.0): a cut line, a closed laptop or a server started anew costs one piece.
// Without this script the form beside it takes small files whole.
'use strict'

document.addEventListener('DOMContentLoaded', () => {
  const form = document.querySelector('form.bring')
  if (!form || !window.fetch) return
  const find = (what) => form.querySelector(what)
  const input = find('#file'), box = find('.bringing'), told = find('.told'), bar = find('progress'), stop = find('.stop'), toStop = stop.textContent
  const least = 128 * 1024, most = 8 * 1024 * 1024, wanted = 4000 // bytes; milliseconds that a piece should take
  let stopped = null, size = 512 * 1024
  find('.scripted').hidden = false
  find('.scriptless').hidden = true

  const say = (name, file) => { told.textContent = form.dataset[name] + (file ? ' \u2068' + file.name + '\u2069' : '') }
  const hex = (bytes) => Array.from(new Uint8Array(bytes), (one) => one.toString(16).padStart(2, '0')).join('')
  const base64 = (bytes) => btoa(String.fromCharCode(...new Uint8Array(bytes)))
  const words = (text) => base64(new TextEncoder().encode(text))
  const digest = async (bytes) => window.crypto.subtle ? crypto.subtle.digest('SHA-256', bytes) : null
  const rest = (how) => new Promise((done) => {
    setTimeout(done, how)
    stopped.signal.onabort = done
    window.addEventListener('online', done, { once: true })
  })

  class Ended extends Error {} // the session, or what was brought: asking again would not help

  // Signing in again, in another tab, makes this token worthless.
  async function token () {
    const answer = await fetch(form.action, { redirect: 'manual', signal: stopped.signal })
    const page = new DOMParser().parseFromString(answer.ok ? await answer.text() : '', 'text/html')
    const made = page.querySelector('form.bring [name=csrfmiddlewaretoken]')
    if (made) find('[name=csrfmiddlewaretoken]').value = made.value
    return Boolean(made)
  }

  async function ask (address, method, headers, body, anew = true) {
    const held = find('[name=csrfmiddlewaretoken]').value
    const answer = await fetch(address, {
      method, body, signal: stopped.signal, redirect: 'manual', headers: { 'Tus-Resumable': '1.0.0', 'X-CSRFToken': held, ...headers }
    })
    if (!answer.headers.get('Tus-Resumable')) {
      if (answer.status >= 500) throw new Error()
      if (anew && await token()) return ask(address, method, headers, body, false)
      throw new Ended(form.dataset.ended)
    }
    if (answer.ok) return answer
    throw [409, 423, 460, 503].includes(answer.status) ? new Error() : new Ended(await answer.text())
  }

  async function insisting (work, file) {
    for (let pause = 1000; ; pause = Math.min(pause * 2, 30000)) {
      try { return await work() } catch (trouble) {
        if (trouble instanceof Ended || trouble.name === 'AbortError') throw trouble
        say('cut', file)
        await rest(pause)
      }
    }
  }

  async function mark (file) {
    const end = 1024 * 1024
    const parts = await new Blob([file.slice(0, end), file.slice(-end), [file.size, file.lastModified].join()]).arrayBuffer()
    return hex(await digest(parts) || [])
  }

  async function addressOf (file) {
    const known = await mark(file)
    const same = known && find(`.waiting [data-mark="${known}"][data-size="${file.size}"]`)
    if (same) return same.dataset.address
    const said = { filename: file.name, mark: known, modified: String(file.lastModified) }
    const told = Object.entries(said).filter(([, one]) => one).map(([name, one]) => `${name} ${words(one)}`).join(',')
    const answer = await insisting(() => ask(form.dataset.uploads, 'POST', { 'Upload-Length': String(file.size), 'Upload-Metadata': told }), file)
    return answer.headers.get('Location')
  }

  async function piece (address, file) {
    let offset = Number((await ask(address, 'HEAD', {})).headers.get('Upload-Offset'))
    while (offset < file.size) {
      say('bringing', file)
      const bytes = await file.slice(offset, offset + size).arrayBuffer()
      const made = await digest(bytes)
      const headers = { 'Content-Type': 'application/offset+octet-stream', 'Upload-Offset': String(offset) }
      if (made) headers['Upload-Checksum'] = 'sha256 ' + base64(made)
      const before = performance.now()
      try {
        offset = Number((await ask(address, 'PATCH', headers, bytes)).headers.get('Upload-Offset'))
      } catch (trouble) { size = Math.max(least, size / 4); throw trouble }
      size = Math.min(most, Math.max(least, size * Math.min(2, wanted / (performance.now() - before + 1))))
      bar.value = offset * 100 / file.size
    }
  }

  async function bring (file) {
    say('reading', file)
    const address = await addressOf(file)
    await insisting(() => piece(address, file), file)
    const id = address.split('/').filter(Boolean).pop()
    const listed = find(`.waiting [data-upload="${id}"] input`)
    if (listed) listed.checked = true
    else form.append(Object.assign(document.createElement('input'), { type: 'hidden', name: 'upload', value: id }))
  }

  form.addEventListener('submit', async (event) => {
    const files = Array.from(input.files).filter((one) => one.size)
    if (!files.length) return
    event.preventDefault()
    if (stopped) return
    stopped = new AbortController()
    box.hidden = false
    stop.textContent = toStop
    let file
    box.scrollIntoView({ block: 'nearest' })
    try {
      for (file of files) await bring(file)
      input.value = ''
      say('sealing')
      stop.hidden = true
      form.requestSubmit()
    } catch (trouble) {
      if (trouble instanceof Ended) told.textContent = trouble.message
      else if (trouble.name !== 'AbortError') throw trouble
      else say('stopped', file)
      stop.textContent = stop.dataset.on
      stop.focus()
    } finally { stopped = null }
  })
  stop.addEventListener('click', () => stopped ? stopped.abort() : form.requestSubmit())
})
