// The film at the entrance: plays silently, pauses on a press, stays still for those who ask for it.
(() => {
  "use strict";
  const stage = document.querySelector("[data-hero]");
  const film = stage?.querySelector("video");
  if (!film) return;
  const acts = stage.querySelector(".theatre-acts");
  const play = stage.querySelector("[data-hero-play]");
  const sound = stage.querySelector("[data-hero-sound]");
  const still = window.matchMedia("(prefers-reduced-motion: reduce)");
  film.removeAttribute("controls");
  acts.hidden = false;

  const show = (button, on, names) => {
    button.querySelector(`[data-when=${names[0]}]`).hidden = on;
    button.querySelector(`[data-when=${names[1]}]`).hidden = !on;
  };
  const update = () => {
    show(play, !film.paused, ["paused", "playing"]);
    play.setAttribute("aria-label", film.paused ? "Play the film" : "Pause the film");
    show(sound, !film.muted, ["off", "on"]);
    sound.setAttribute("aria-label", film.muted ? "Turn sound on" : "Turn sound off");
  };
  play.addEventListener("click", () => (film.paused ? film.play() : film.pause()));
  sound.addEventListener("click", () => {
    film.muted = !film.muted;
    if (!film.muted && film.paused) film.play();
  });
  for (const name of ["play", "pause", "volumechange"]) film.addEventListener(name, update);
  // The arch's sea lies over the lowest part of the film: captions stand above it.
  const track = film.querySelector("track");
  const raise = () => {
    for (const cue of track.track.cues ?? []) {
      if (cue.line !== "auto") continue; // it has a place of its own
      cue.snapToLines = false;
      cue.line = 80;
    }
  };
  track.addEventListener("load", raise);
  raise();
  if (!still.matches) film.play().catch(() => undefined);
  update();
})();
