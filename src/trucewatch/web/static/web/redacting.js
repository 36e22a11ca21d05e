// Rectangles are drawn on a picture or a moment of a video with mouse, finger or pen, and stand in the
// table as numbers. Of a video, the row that was touched last is given the moment as its beginning or end.
'use strict'

document.addEventListener('DOMContentLoaded', () => {
  const canvas = document.querySelector('.canvas')
  if (!canvas || !window.PointerEvent) return
  const form = canvas.closest('form'), sides = ['left', 'top', 'width', 'height']
  const video = canvas.querySelector('video'), picture = canvas.querySelector('img')
  document.querySelectorAll('.scripted').forEach((one) => { one.hidden = false })
  canvas.classList.add('drawn-on')
  const rows = () => Array.from(form.querySelectorAll('.rectangle')).filter((row) => field(row, 'left'))
  const field = (row, side) => row.querySelector(`[name=${side}]`)
  const empty = (row) => sides.every((side) => !field(row, side).value)
  const round = (part) => String(Math.round(Math.min(1, Math.max(0, part)) * 1000) / 10)
  let current

  function freeRow () {
    const free = rows().find(empty)
    if (free) return free
    const last = rows().pop(), made = last.cloneNode(true)
    made.querySelectorAll('input').forEach((one) => { one.value = '' })
    made.firstElementChild.textContent = String(rows().length + 1)
    last.after(made)
    return made
  }

  // The same ways of writing a time that the program reads; NaN for what is none.
  function seconds (stated, otherwise) {
    const plain = stated.trim().replace(/[٠-٩]/g, (one) => String(one.charCodeAt(0) - 0x660)).replace(/[,٫]/g, '.')
    if (!plain) return otherwise
    return plain.split(':').reduce((sum, one) => sum * 60 + Number(one), 0)
  }

  function coversNow (row) {
    if (!video || !field(row, 'start')) return true
    const start = seconds(field(row, 'start').value, 0), end = seconds(field(row, 'end').value, Infinity)
    return !(video.currentTime < start || video.currentTime > end)
  }

  function show () {
    canvas.querySelectorAll('.covered').forEach((one) => one.remove())
    for (const row of rows()) {
      if (empty(row) || !coversNow(row)) continue
      const box = document.createElement('div')
      box.className = 'covered'
      sides.forEach((side) => { box.style[side] = Number(field(row, side).value.replace(',', '.')) + '%' })
      canvas.append(box)
    }
  }

  let begun
  const at = (event) => {
    const place = canvas.getBoundingClientRect()
    return [(event.clientX - place.left) / place.width, (event.clientY - place.top) / place.height].map((one) => Math.min(1, Math.max(0, one)))
  }
  canvas.addEventListener('pointerdown', (event) => {
    event.preventDefault()
    canvas.setPointerCapture(event.pointerId)
    begun = { from: at(event), row: freeRow() }
    current = begun.row
  })
  canvas.addEventListener('pointermove', (event) => {
    if (!begun) return
    const [x, y] = at(event), [left, top] = begun.from
    const drawn = { left: Math.min(x, left), top: Math.min(y, top), width: Math.abs(x - left), height: Math.abs(y - top) }
    sides.forEach((side) => { field(begun.row, side).value = round(drawn[side]) })
    show()
  })
  const end = () => {
    if (begun && ['width', 'height'].some((side) => !Number(field(begun.row, side).value))) {
      sides.forEach((side) => { field(begun.row, side).value = '' })
      show()
    }
    if (begun) form.dispatchEvent(new Event('input'))
    begun = null
  }
  canvas.addEventListener('pointerup', end)
  canvas.addEventListener('pointercancel', end)
  form.addEventListener('input', show)
  show()

  form.addEventListener('focusin', (event) => { current = event.target.closest('tr.timed') || current })
  form.addEventListener('click', (event) => {
    const still = event.target.closest('[data-at]')
    if (!still) return
    if (video) video.currentTime = Number(still.dataset.at)
    else picture.src = still.closest('li').querySelector('img').src
    canvas.scrollIntoView({ block: 'nearest' })
  })
  if (!video) return

  const bar = document.getElementById('moment'), told = form.querySelector('output')
  const shown = (time) => {
    const tenths = Math.floor(time * 10 + 1e-6)
    return `${Math.floor(tenths / 600)}:${String(Math.floor(tenths / 10) % 60).padStart(2, '0')}.${tenths % 10}`
  }
  const length = () => { if (Number.isFinite(video.duration)) bar.max = String(video.duration) }
  const moved = () => {
    bar.value = String(video.currentTime)
    told.textContent = shown(video.currentTime)
    show()
  }
  video.controls = false
  length()
  video.addEventListener('loadedmetadata', length)
  video.addEventListener('timeupdate', moved)
  video.addEventListener('seeked', moved)
  bar.addEventListener('input', () => { video.currentTime = Number(bar.value) })
  form.querySelector('[data-play]').addEventListener('click', () => { if (video.paused) video.play(); else video.pause() })
  form.querySelectorAll('[data-moment]').forEach((one) => one.addEventListener('click', () => {
    const row = current || rows()[0], which = one.dataset.moment
    const given = row.querySelector(which === 'start' ? '[name$=start]' : '[name$=end]')
    given.value = shown(which === 'start' ? video.currentTime : Math.ceil(video.currentTime * 10) / 10)
    show()
  }))
})
