import { createHash, generateKeyPairSync, randomBytes, sign, type KeyObject } from "node:crypto";

/** What such a device does otherwise than it should. */
interface Misdeeds {
  /** The page that it says it was asked by. */
  readonly origin?: string;
  /** The site that it says its keys are of. */
  readonly rpId?: string;
  /** Whether it says that it has asked for a PIN or a finger. */
  readonly isVerified?: boolean;
  /** What it says instead of the question that it was asked. */
  readonly challenge?: string;
}

const UP = 0x01;
const UV = 0x04;
const ATTESTED = 0x40;

const sha256 = (data: Uint8Array | string): Buffer => createHash("sha256").update(data).digest();
const base64 = (data: Uint8Array): string => Buffer.from(data).toString("base64url");

/** A device with one passkey (WebAuthn level 2, ES256, attestation "none"), as a browser would hand its answers over. */
export class SoftPasskey {
  readonly id = randomBytes(32).toString("base64url");
  /** How often it has signed. */
  counter = 0;
  private userHandle = "";
  private readonly key: KeyObject;
  private readonly cose: Buffer;

  constructor(private readonly origin = "http://localhost:0") {
    const { privateKey, publicKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
    this.key = privateKey;
    const { x = "", y = "" } = publicKey.export({ format: "jwk" });
    this.cose = Buffer.concat([
      Buffer.from("a5010203262001215820", "hex"),
      Buffer.from(x, "base64url"),
      Buffer.from("225820", "hex"),
      Buffer.from(y, "base64url"),
    ]);
  }

  /** Answers the options of a registration; the key is as new each time, as its device has it once only. */
  register(options: string, misdeeds: Misdeeds = {}): string {
    const { challenge, user } = JSON.parse(options) as { challenge: string; user: { id: string } };
    this.userHandle = user.id;
    const id = Buffer.from(this.id, "base64url");
    const credential = [Buffer.alloc(16), Buffer.from([0, id.length]), id, this.cose];
    const data = Buffer.concat([this.data(ATTESTED, misdeeds), ...credential]);
    const head = "a363666d74646e6f6e656761747453746d74a068617574684461746159";
    const length = Buffer.from([data.length >> 8, data.length & 0xff]);
    const attestation = Buffer.concat([Buffer.from(head, "hex"), length, data]);
    return this.answer({
      clientDataJSON: base64(this.client("webauthn.create", challenge, misdeeds)),
      attestationObject: base64(attestation),
      transports: ["internal"],
    });
  }

  /** Answers the options of signing in or confirming. */
  prove(options: string, misdeeds: Misdeeds = {}): string {
    const { challenge } = JSON.parse(options) as { challenge: string };
    this.counter += 1;
    const data = this.data(0, misdeeds);
    const client = this.client("webauthn.get", challenge, misdeeds);
    return this.answer({
      clientDataJSON: base64(client),
      authenticatorData: base64(data),
      signature: base64(sign("sha256", Buffer.concat([data, sha256(client)]), this.key)),
      userHandle: this.userHandle,
    });
  }

  private answer(response: object): string {
    const { id } = this;
    return JSON.stringify({ id, rawId: id, type: "public-key", clientExtensionResults: {}, response });
  }

  private client(type: string, challenge: string, misdeeds: Misdeeds): Buffer {
    const said = { type, challenge: misdeeds.challenge ?? challenge, origin: misdeeds.origin ?? this.origin };
    return Buffer.from(JSON.stringify({ ...said, crossOrigin: false }));
  }

  private data(flags: number, { rpId, isVerified = true }: Misdeeds): Buffer {
    const counter = Buffer.alloc(4);
    counter.writeUInt32BE(this.counter);
    const site = sha256(rpId ?? new URL(this.origin).hostname);
    return Buffer.concat([site, Buffer.from([flags | UP | (isVerified ? UV : 0)]), counter]);
  }
}
