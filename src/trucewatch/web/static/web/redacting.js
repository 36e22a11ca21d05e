// Rectangles are drawn on the picture with mouse, finger or pen, and stand in the table as numbers.
'use strict'

document.addEventListener('DOMContentLoaded', () => {
  const canvas = document.querySelector('.canvas')
  if (!canvas || !window.PointerEvent) return
  const form = canvas.closest('form'), sides = ['left', 'top', 'width', 'height']
  document.querySelector('.scripted').hidden = false
  canvas.classList.add('drawn-on')
  const rows = () => Array.from(form.querySelectorAll('.rectangle'))
  const field = (row, side) => row.querySelector(`[name=${side}]`)
  const empty = (row) => sides.every((side) => !field(row, side).value)
  const round = (part) => String(Math.round(Math.min(1, Math.max(0, part)) * 1000) / 10)

  function freeRow () {
    const free = rows().find(empty)
    if (free) return free
    const last = rows().pop(), made = last.cloneNode(true)
    sides.forEach((side) => { field(made, side).value = '' })
    made.firstElementChild.textContent = String(rows().length + 1)
    last.after(made)
    return made
  }

  function show () {
    canvas.querySelectorAll('.covered').forEach((one) => one.remove())
    for (const row of rows()) {
      if (empty(row)) continue
      const box = document.createElement('div')
      box.className = 'covered'
      sides.forEach((side) => { box.style[side] = Number(field(row, side).value.replace(',', '.')) + '%' })
      canvas.append(box)
    }
  }

  let begun = null
  const at = (event) => {
    const place = canvas.getBoundingClientRect()
    return [(event.clientX - place.left) / place.width, (event.clientY - place.top) / place.height].map((one) => Math.min(1, Math.max(0, one)))
  }
  canvas.addEventListener('pointerdown', (event) => {
    event.preventDefault()
    canvas.setPointerCapture(event.pointerId)
    begun = { from: at(event), row: freeRow() }
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
    begun = null
  }
  canvas.addEventListener('pointerup', end)
  canvas.addEventListener('pointercancel', end)
  form.addEventListener('input', show)
  show()
})
