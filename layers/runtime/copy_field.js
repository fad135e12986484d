/*
 * Fields to copy from (copy_field.html): a button with data-copies=ID copies what is in that field, and
 * then says what its data-copied has.
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
  const {textContent: says, dataset} = target;
  if (!copied || says === dataset.copied) return;
  target.textContent = dataset.copied;
  setTimeout(() => (target.textContent = says), 4000); // by then the field may hold something else
});
