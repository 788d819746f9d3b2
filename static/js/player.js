// The player: scrub by chapter, captions, speed, sound, full screen, keys; it remembers the place.
// Without it the browser's own controls are there.
(() => {
  "use strict";

  const clock = (seconds) => {
    const whole = Math.max(0, Math.floor(seconds));
    const minutes = Math.floor(whole / 60);
    const rest = String(whole % 60).padStart(2, "0");
    return minutes < 60
      ? `${minutes}:${rest}`
      : `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, "0")}:${rest}`;
  };
  const memory = {
    read: (key) => {
      try {
        return Number(localStorage.getItem(key)) || 0;
      } catch {
        return 0;
      }
    },
    write: (key, value) => {
      try {
        localStorage.setItem(key, String(value));
      } catch {
        // a browser that keeps nothing still plays
      }
    },
  };

  class Player {
    constructor(root) {
      this.root = root;
      this.film = root.querySelector("video");
      this.range = root.querySelector(".scrub-range");
      this.key = `place:${root.dataset.key}`;
      this.links = [...document.querySelectorAll("[data-seek]")];
      this.tongue = this.find("tongue");
      this.film.removeAttribute("controls");
      root.querySelector(".transport").hidden = false;
      this.parts = this.drawParts();
      this.listen();
      if (this.film.readyState >= 1) this.ready();
      this.update();
    }

    find(act) {
      return this.root.querySelector(`[data-act=${act}]`);
    }

    // The captions of the language that was chosen; the first are the film's own.
    get track() {
      return this.film.textTracks[this.tongue ? this.tongue.selectedIndex : 0];
    }

    get length() {
      return Number.isFinite(this.film.duration) ? this.film.duration : 0;
    }

    drawParts() {
      const box = this.root.querySelector(".scrub-parts");
      const lengths = this.links.map((link) => Number(link.dataset.length));
      const shown = lengths.length ? lengths : [1];
      box.replaceChildren();
      return shown.map((length) => {
        const part = document.createElement("span");
        const fill = document.createElement("i");
        part.style.flexGrow = length;
        part.append(fill);
        box.append(part);
        return fill;
      });
    }

    listen() {
      const film = this.film;
      film.addEventListener("loadedmetadata", () => this.ready());
      for (const name of ["timeupdate", "play", "pause", "volumechange", "seeked", "ended"]) {
        film.addEventListener(name, () => this.update());
      }
      film.addEventListener("click", () => this.toggle());
      film.addEventListener("pause", () => this.remember());
      window.addEventListener("pagehide", () => this.remember());
      for (const track of film.querySelectorAll("track")) {
        track.addEventListener("load", () => this.lift(track.track));
        this.lift(track.track);
      }
      this.tongue?.addEventListener("change", () => this.speak());
      film.textTracks.addEventListener("change", () => this.update());
      this.range.addEventListener("input", () => this.seek((this.range.value / 1000) * this.length));
      this.find("play").addEventListener("click", () => this.toggle());
      this.find("speed").addEventListener("change", (event) => {
        film.playbackRate = Number(event.target.value);
      });
      this.find("captions").addEventListener("click", () => this.captions());
      this.find("sound").addEventListener("click", () => {
        film.muted = !film.muted;
      });
      this.find("full").addEventListener("click", () => this.full());
      this.links.forEach((link) =>
        link.addEventListener("click", (event) => {
          event.preventDefault();
          this.seek(Number(link.dataset.seek));
          film.play();
        }),
      );
      document.addEventListener("keydown", (event) => this.press(event));
    }

    // Captions stand a little above the edge, where nothing is cut off.
    lift(track) {
      for (const cue of track.cues ?? []) {
        if (cue.line !== "auto") continue; // it has a place of its own
        cue.snapToLines = false;
        cue.line = 84;
      }
    }

    ready() {
      this.root.querySelector("[data-end]").textContent = clock(this.length);
      this.range.max = 1000;
      const asked = Number(location.hash.match(/^#t=([\d.]+)$/)?.[1] ?? 0);
      const kept = memory.read(this.key);
      const place = asked || (kept > 2 && kept < this.length - 3 ? kept : 0);
      if (place && this.film.currentTime === 0) this.seek(place);
      this.update();
    }

    toggle() {
      if (this.film.paused) this.film.play();
      else this.film.pause();
    }

    seek(seconds) {
      this.film.currentTime = Math.min(Math.max(0, seconds), Math.max(0, this.length - 0.05));
      this.update();
    }

    captions() {
      if (!this.track) return;
      this.track.mode = this.track.mode === "showing" ? "hidden" : "showing";
      this.update();
    }

    // Show the captions of the chosen language, and no others.
    speak() {
      for (const track of this.film.textTracks) {
        track.mode = track === this.track ? "showing" : "disabled";
      }
      this.update();
    }

    full() {
      if (document.fullscreenElement) document.exitFullscreen();
      else this.root.querySelector(".screen").requestFullscreen?.();
    }

    remember() {
      const ended = this.length && this.film.currentTime > this.length - 3;
      memory.write(this.key, ended ? 0 : this.film.currentTime.toFixed(1));
    }

    press(event) {
      const free = !event.target.closest("input:not(.scrub-range), textarea, select, [contenteditable]");
      if (!free || !this.root.isConnected || event.ctrlKey || event.metaKey || event.altKey) return;
      const onButton = event.target.closest("button, a, summary");
      const acts = {
        k: () => this.toggle(),
        c: () => this.captions(),
        m: () => {
          this.film.muted = !this.film.muted;
        },
        f: () => this.full(),
        j: () => this.seek(this.film.currentTime - 10),
        l: () => this.seek(this.film.currentTime + 10),
      };
      if (!onButton) acts[" "] = acts.k;
      if (!onButton && event.target !== this.range) {
        acts.arrowleft = () => this.seek(this.film.currentTime - 5);
        acts.arrowright = () => this.seek(this.film.currentTime + 5);
      }
      const act = acts[event.key.toLowerCase()];
      if (!act) return;
      event.preventDefault();
      act();
    }

    update() {
      const now = this.film.currentTime;
      const playing = !this.film.paused && !this.film.ended;
      this.flip("play", playing, ["paused", "playing"]);
      this.find("play").setAttribute("aria-label", playing ? "Pause" : "Play");
      this.flip("sound", !this.film.muted, ["off", "on"]);
      this.find("sound").setAttribute("aria-pressed", String(!this.film.muted));
      const captioned = this.track?.mode === "showing";
      this.flip("captions", captioned, ["off", "on"]);
      this.find("captions").setAttribute("aria-pressed", String(captioned));
      this.root.querySelector("[data-now]").textContent = clock(now);
      const share = this.length ? now / this.length : 0;
      this.range.value = Math.round(share * 1000);
      this.range.setAttribute("aria-valuetext", `${clock(now)} of ${clock(this.length)}`);
      this.showChapter(now, share);
    }

    flip(act, on, names) {
      const button = this.find(act);
      button.querySelector(`[data-when=${names[0]}]`).hidden = on;
      button.querySelector(`[data-when=${names[1]}]`).hidden = !on;
    }

    showChapter(now, share) {
      let current = -1;
      this.links.forEach((link, place) => {
        const start = Number(link.dataset.seek);
        const length = Number(link.dataset.length);
        if (now >= start - 0.05) current = place;
        const inside = Math.min(1, Math.max(0, (now - start) / length));
        this.parts[place].style.inlineSize = `${inside * 100}%`;
      });
      if (!this.links.length) this.parts[0].style.inlineSize = `${share * 100}%`;
      this.links.forEach((link, place) => {
        const item = link.parentElement;
        if (place === current) item.setAttribute("aria-current", "true");
        else item.removeAttribute("aria-current");
      });
      const title = current >= 0 ? this.links[current].querySelector("[data-title]").textContent : "";
      this.root.querySelector("[data-chapter]").textContent = title;
    }
  }

  const start = () => {
    document.querySelectorAll("[data-player]:not([data-started])").forEach((root) => {
      root.dataset.started = "";
      new Player(root);
    });
  };
  start();
  document.addEventListener("htmx:afterSettle", start);
})();
