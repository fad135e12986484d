/*
 * Fields to copy from (copy_field.html): a button with data-copies=ID copies what is in that field, and
 * then says what its data-copied has, also to a screen reader. Only where nothing could be copied has the field the focus.
 */
L.DomEvent.on(document, "click", async ({target}) => {
  if (!target.dataset.copies) return;
  const field = document.getElementById(target.dataset.copies);
  field.select();
  let copied = true;
  try {
    await navigator.clipboard.writeText(field.value);
  } catch {
    copied = document.execCommand("copy"); // from a file some browsers allow only this
  }
  if (!copied) return; // by the keyboard it can be, from the field
  target.focus();
  const {textContent: says, dataset} = target;
  if (says === dataset.copied) return;
  // said by itself: the atlas's voice is outside the dialog, and so not heard
  Object.assign(target, {ariaLive: "polite", textContent: dataset.copied});
  // by then the field may hold something else
  setTimeout(() => Object.assign(target, {ariaLive: "off", textContent: says}), 4000);
});
