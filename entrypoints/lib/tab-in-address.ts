/** The tab that `?tab=<id>` names in this page's own address, or null. */
export function tabInAddress(): number | null {
  const id = Number(new URLSearchParams(location.search).get('tab') ?? NaN);
  return Number.isInteger(id) ? id : null;
}
