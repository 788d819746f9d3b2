// The sound page: says how loud the music is, shows the chosen style and which lines were typed over.
(() => {
  "use strict";

  const level = (decibels) => {
    if (decibels === 0) return "as the studio mixes it";
    return `${Math.abs(decibels)} dB ${decibels < 0 ? "softer" : "louder"}`;
  };
  document.addEventListener("input", (event) => {
    const field = event.target;
    if (field.matches("[data-decibels]")) {
      const output = document.querySelector(`output[for="${field.id}"]`);
      if (output) output.textContent = level(Number(field.value));
    }
    if (field.matches(".spoken-text")) {
      field.form.classList.toggle("is-typed", field.value !== field.defaultValue);
    }
  });

  // The chosen style may be far down its list: show it.
  const list = document.querySelector(".styles");
  const chosen = list?.querySelector("li:has(input:checked)");
  if (chosen) list.scrollTop = chosen.offsetTop - list.offsetTop - chosen.offsetHeight;

  // One sound at a time.
  document.addEventListener(
    "play",
    (event) => {
      for (const other of document.querySelectorAll("audio, video")) {
        if (other !== event.target) other.pause();
      }
    },
    true,
  );
})();
