// The map of venues. It is drawn from the list beneath it, which says the same to those who see no map.
import { Control, Map as LeafletMap, divIcon, featureGroup, geoJSON, marker, point, popup, tileLayer } from "leaflet";

/** Pins that lie closer than this (pixels) are drawn as one with a number: fingers and eyes need room. */
const near = 40;

const box = document.querySelector("[data-t-map]");
if (box) start(box);

async function start(box) {
  const venues = [...document.querySelectorAll("[data-t-map-list] > li")].map(line => ({
    line, name: line.querySelector("a").textContent, at: [Number(line.dataset.tLat), Number(line.dataset.tLon)], kind: line.dataset.tKind, code: line.dataset.tCode,
  }));
  box.hidden = false;
  const map = new LeafletMap(box, { zoomControl: false, attributionControl: false, maxZoom: Number(box.dataset.tZoom) || 18 });
  box.setAttribute("role", "region");
  box.setAttribute("aria-label", box.dataset.tLabel);
  new Control.Zoom({ zoomInTitle: box.dataset.tIn, zoomOutTitle: box.dataset.tOut }).addTo(map);
  tiles(map, box);
  const shapes = await boundaries(box.dataset.tMap);
  shapes?.addTo(map);
  const bounds = venues.length ? featureGroup(venues.map(venue => marker(venue.at))).getBounds() : shapes?.getBounds();
  const chosen = venues.find(venue => venue.code === box.dataset.tAt);
  if (chosen) map.setView(chosen.at, 14);
  else if (bounds?.isValid()) map.fitBounds(bounds, { padding: [24, 24], maxZoom: 14 });
  labels(map, box);
  const pins = featureGroup().addTo(map);
  const draw = () => redraw(map, pins, venues, box.dataset.tClose);
  map.on("zoomend", draw);
  draw();
  if (chosen) tell(map, [chosen], box.dataset.tClose);
}

function tiles(map, box) {
  if (!box.dataset.tTiles) return;
  tileLayer(box.dataset.tTiles, { maxZoom: map.getMaxZoom() }).addTo(map);
  if (!box.dataset.tAttribution) return;
  const words = document.createElement("span");
  words.textContent = box.dataset.tAttribution;
  new Control.Attribution({ prefix: false }).addAttribution(words.innerHTML).addTo(map);
}

/** Without boundaries the pins still stand where they stand. */
async function boundaries(address) {
  const answer = await fetch(address);
  if (!answer.ok) return null;
  return geoJSON(await answer.json(), {
    interactive: false,
    style: shape => ({ className: `t-map__shape t-map__shape--${shape.properties.kind === "water" ? "water" : shape.properties.level}` }),
    onEachFeature: (shape, layer) => {
      if (shape.properties.level >= 3) layer.bindTooltip(text(shape.properties.name), { permanent: true, direction: "center", className: `t-map__name t-map__name--${shape.properties.level}`, interactive: false });
    },
  });
}

/** Names of townships show once there is room for them. */
function labels(map, box) {
  const set = () => box.classList.toggle("t-map--close", map.getZoom() >= 11);
  map.on("zoomend", set);
  set();
}

function redraw(map, pins, venues, close) {
  pins.clearLayers();
  for (const group of groups(map, venues)) {
    const one = group.length === 1;
    const name = one ? group[0].name : `${group.length}：${group.slice(0, 3).map(venue => venue.name).join("、")}…`;
    const icon = divIcon({ className: `t-pin t-pin--${one ? group[0].kind : "many"}`, html: one ? "" : String(group.length), iconSize: one ? [28, 28] : [34, 34] });
    const pin = marker(group[0].at, { icon, title: name, alt: name }).addTo(pins);
    pin.getElement().setAttribute("aria-label", name);
    pin.on("click", () => open(map, group, close));
  }
}

/** Greedy: each venue joins the first pin that is near enough. */
function groups(map, venues) {
  const found = [];
  for (const venue of venues) {
    const spot = map.project(venue.at);
    const mate = found.find(group => group.spot.distanceTo(spot) < near);
    if (mate) mate.push(venue);
    else found.push(Object.assign([venue], { spot }));
  }
  return found;
}

function open(map, group, close) {
  const spread = featureGroup(group.map(venue => marker(venue.at))).getBounds();
  const zoom = Math.min(map.getBoundsZoom(spread, false, point(48, 48)), 17);
  if (group.length === 1 || zoom <= map.getZoom()) tell(map, group, close);
  else map.setView(spread.getCenter(), zoom);
}

function tell(map, group, close) {
  const words = document.createElement("div");
  words.append(...group.map(venue => {
    const line = document.createElement("p");
    line.append(...[...venue.line.children].map(part => part.cloneNode(true)));
    return line;
  }));
  const shown = popup({ maxWidth: 260 }).setLatLng(group[0].at).setContent(words).openOn(map);
  const button = shown.getElement().querySelector(".leaflet-popup-close-button");
  button?.setAttribute("aria-label", close);
}

function text(words) {
  return Object.assign(document.createElement("span"), { textContent: words });
}
