/*
 * L.painted: calls a function once the browser has painted what now stands on the page, so that what is looked at is
 * seen before the work that it need not wait for.
 */
L.painted = (then) => requestAnimationFrame(() => setTimeout(then));
