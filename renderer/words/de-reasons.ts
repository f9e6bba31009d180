import type { SystemReason } from '../../main/api/sayings/saying.ts';

/** Why the system refused, by its code: Node's and Chromium's, in German. */
const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'nicht vorhanden',
  ENOTDIR: 'kein Ordner',
  EISDIR: 'ein Ordner, keine Datei',
  EACCES: 'keine Berechtigung',
  EPERM: 'nicht erlaubt',
  EROFS: 'schreibgeschützt',
  EIO: 'Ein- oder Ausgabefehler des Datenträgers',
  ENODEV: 'Datenträger nicht vorhanden',
  ENXIO: 'Datenträger nicht vorhanden',
  ESTALE: 'Netzlaufwerk nicht mehr verbunden',
  EBUSY: 'in Benutzung',
  ELOOP: 'Verweise führen im Kreis',
  EMFILE: 'zu viele offene Dateien',
  EFBIG: 'zu groß für das Dateisystem',
  ENAMETOOLONG: 'Name zu lang',
  ECONNREFUSED: 'Verbindung abgelehnt',
  ECONNRESET: 'Verbindung abgebrochen',
  EPIPE: 'Verbindung abgebrochen',
  UND_ERR_SOCKET: 'Verbindung abgebrochen',
  ETIMEDOUT: 'keine Antwort',
  UND_ERR_CONNECT_TIMEOUT: 'keine Antwort',
  UND_ERR_HEADERS_TIMEOUT: 'keine Antwort',
  ENOTFOUND: 'Rechnername unbekannt',
  EAI_AGAIN: 'Rechnername lässt sich nicht auflösen',
  EHOSTUNREACH: 'Rechner nicht erreichbar',
  ENETUNREACH: 'Netz nicht erreichbar',
  CERT_HAS_EXPIRED: 'Das Zertifikat ist abgelaufen',
  CERT_NOT_YET_VALID: 'Das Zertifikat gilt noch nicht',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'Das Zertifikat ist selbst signiert',
  SELF_SIGNED_CERT_IN_CHAIN: 'Der Zertifizierungsstelle wird nicht vertraut',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'Der Zertifizierungsstelle wird nicht vertraut',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'Der Zertifizierungsstelle wird nicht vertraut',
  ERR_TLS_CERT_ALTNAME_INVALID: 'Das Zertifikat gilt für einen anderen Rechnernamen',
  ERR_NAME_NOT_RESOLVED: 'Rechnername unbekannt',
  ERR_CONNECTION_REFUSED: 'Verbindung abgelehnt',
  ERR_CONNECTION_RESET: 'Verbindung abgebrochen',
  ERR_CONNECTION_CLOSED: 'Verbindung abgebrochen',
  ERR_EMPTY_RESPONSE: 'leere Antwort',
  ERR_CONNECTION_TIMED_OUT: 'keine Antwort',
  ERR_TIMED_OUT: 'keine Antwort',
  ERR_ADDRESS_UNREACHABLE: 'Rechner nicht erreichbar',
  ERR_INTERNET_DISCONNECTED: 'kein Netz',
  ERR_NETWORK_CHANGED: 'Das Netz hat gewechselt',
  ERR_PROXY_CONNECTION_FAILED: 'Proxy nicht erreichbar',
  ERR_TUNNEL_CONNECTION_FAILED: 'Der Proxy stellt die Verbindung nicht her',
  ERR_CERT_DATE_INVALID: 'Das Zertifikat ist abgelaufen oder gilt noch nicht',
  ERR_CERT_AUTHORITY_INVALID: 'Der Zertifizierungsstelle wird nicht vertraut',
  ERR_CERT_COMMON_NAME_INVALID: 'Das Zertifikat gilt für einen anderen Rechnernamen',
  ERR_SSL_PROTOCOL_ERROR: 'keine gültige TLS-Verbindung',
};

/** A reason in German, where somebody translated it; else the system's own words. */
export const reasonFor = ({ code, why }: SystemReason): string => {
  const known = reasons[code];
  return known === undefined ? why : `${known} (${code})`;
};

/** What a check of somebody else's said, in English, as it stands in the ledger: for whoever is asked for help. */
export const inItsWords = (why: string): string => `Die Prüfung sagt dazu auf Englisch: „${why}“.`;
