"use strict";
// Looks for news while somebody looks at the page, and shows what changed without loading the page anew.
(function () {
  var place = document.getElementById("part");
  if (!place) { return; }
  var every = Number(place.dataset.look) * 1000;
  var wait = every;
  function section() { return place.querySelector("[data-stamp]"); }
  function later() { window.setTimeout(look, wait); }
  function look() {
    var now = section();
    if (!now || now.dataset.live !== "yes") { return; }
    if (document.hidden) { return; }
    fetch(place.dataset.state + "&have=" + encodeURIComponent(now.dataset.stamp), { cache: "no-store" })
      .then(function (answer) {
        if (answer.status === 204) { wait = every; return null; }
        if (answer.status === 404) { window.location.reload(); return null; }
        if (!answer.ok) { throw new Error(String(answer.status)); }
        wait = every;
        return answer.text();
      })
      .then(function (text) { if (text) { place.innerHTML = text; } })
      .catch(function () { wait = Math.min(wait * 2, 60000); })
      .then(later);
  }
  document.addEventListener("visibilitychange", function () { if (!document.hidden) { look(); } });
  later();
})();
