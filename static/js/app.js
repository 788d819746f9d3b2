// Small manners for every page. Nothing here is needed for a page to work.
(() => {
  "use strict";

  // A form is sent once; its button says so, and wakes again when the page comes back.
  const busy = new Set();
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (!form.matches("[data-once]") || event.defaultPrevented) return;
    if (busy.has(form)) {
      event.preventDefault();
      return;
    }
    busy.add(form);
    event.submitter?.setAttribute("aria-busy", "true");
  });
  window.addEventListener("pageshow", () => {
    busy.clear();
    document.querySelectorAll("[aria-busy]").forEach((button) => button.removeAttribute("aria-busy"));
  });

  // After a mistake one stands at the first field that needs another word.
  document.querySelector("[aria-invalid=true]")?.focus();

  // A file that was chosen is sent at once, with all that was typed.
  document.addEventListener("change", (event) => {
    const field = event.target;
    if (field.matches("input[type=file][data-send]") && field.files.length) field.form.requestSubmit();
  });

  // A slider says its value.
  document.addEventListener("input", (event) => {
    const slider = event.target;
    if (!slider.matches("[data-output]")) return;
    const output = document.querySelector(`output[for="${slider.id}"]`);
    if (output) output.textContent = slider.value === "1" ? "1 minute" : `${slider.value} minutes`;
  });

  // Menus close on Escape and on a press elsewhere.
  const close = (except) =>
    document.querySelectorAll("details[data-menu][open]").forEach((menu) => {
      if (menu !== except) menu.open = false;
    });
  document.addEventListener("click", (event) => close(event.target.closest("details[data-menu]")));
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    const menu = document.querySelector("details[data-menu][open]");
    if (!menu) return;
    menu.open = false;
    menu.querySelector("summary").focus();
  });

  // Writing that could not be kept is said where "Saved" stands; nothing that was typed is touched.
  for (const name of ["htmx:responseError", "htmx:sendError"]) {
    document.addEventListener(name, (event) => {
      const place = event.target.closest?.(".saved");
      if (!place) return;
      const signedOut = [400, 401].includes(event.detail.xhr?.status);
      place.textContent = signedOut
        ? "Not saved: you are signed out. Sign in in another window, then go on here."
        : "Not saved: the studio does not answer. Your words are still here.";
    });
  }

  // Times are shown in the visitor's own zone.
  const sameDay = (one, two) => one.toDateString() === two.toDateString();
  const worded = (moment) => {
    const now = new Date();
    const yesterday = new Date(now - 86400000);
    const time = moment.toLocaleTimeString("en-GB", { hour: "2-digit", minute: "2-digit" });
    if (sameDay(moment, now)) return `today ${time}`;
    if (sameDay(moment, yesterday)) return `yesterday ${time}`;
    const options = { day: "numeric", month: "short" };
    if (moment.getFullYear() !== now.getFullYear()) options.year = "numeric";
    return `${moment.toLocaleDateString("en-GB", options)}, ${time}`;
  };
  const localise = (root) =>
    root.querySelectorAll("time[data-local]").forEach((time) => {
      const moment = new Date(time.dateTime);
      if (!Number.isNaN(moment.getTime())) time.textContent = worded(moment);
    });
  localise(document);
  document.addEventListener("htmx:load", (event) => localise(event.detail.elt));
})();
