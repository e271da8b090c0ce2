/** An access point of the packet network. */
export interface AccessPoint {
  readonly apn: string;
  readonly user: string;
  readonly password: string;
}

/** What an operator tells everybody who sets up a handset. */
export interface OperatorProfile {
  /** As it is called on the handset. */
  readonly name: string;
  readonly internet: AccessPoint;
  readonly mms: AccessPoint & {
    /** Address of the message centre (MMSC). */
    readonly messageCentre: string;
    readonly proxy: string;
    readonly proxyPort: number;
  };
  /** Streaming video goes over the internet access point, through an RTSP proxy. */
  readonly streaming: { readonly proxy: string; readonly proxyPort: number };
}

/** The demo operator's: invented, of the shape that operators' own have. */
export const OPERATOR_PROFILE: OperatorProfile = {
  name: "Kabinet",
  internet: { apn: "web.kabinet.example", user: "web", password: "web" },
  mms: {
    apn: "mms.kabinet.example",
    user: "mms",
    password: "mms",
    messageCentre: "http://mms.kabinet.example/servlets/mms",
    proxy: "10.200.15.15",
    proxyPort: 8080,
  },
  streaming: { proxy: "10.200.15.16", proxyPort: 554 },
};
