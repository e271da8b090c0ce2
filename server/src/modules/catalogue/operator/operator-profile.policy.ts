/** An access point of the packet network. */
export interface AccessPoint {
  readonly apn: string;
  readonly user: string;
  readonly password: string;
}

/**
 * What the operator has decided for all its subscribers and what is not in its catalogue, the settings of handsets
 * among it.
 */
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
  /** How long a call rings before it is forwarded for want of an answer, where nobody has said: seconds (TS 22.082). */
  readonly noReplySeconds: number;
  /** Where voice messages are left, E.164: outside of the ranges that subscribers get. */
  readonly voicemailNumber: string;
  /** Code of the service «Голосовая почта (пакет «Плюс»)» in the catalogue. */
  readonly voicemailCode: string;
  /**
   * Beginnings of numbers that calls are not forwarded to: premium-rate numbers of the country and of the world,
   * satellites. A call there costs many times what its caller pays.
   */
  readonly notForwardedTo: readonly string[];
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
  noReplySeconds: 20,
  voicemailNumber: "+375290000086",
  voicemailCode: "voicemail-plus",
  notForwardedTo: ["+375902", "+375901", "+979", "+870", "+881", "+882", "+883"],
};
