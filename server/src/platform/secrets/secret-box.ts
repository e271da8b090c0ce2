import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createHmac,
  hkdfSync,
  randomBytes,
  timingSafeEqual,
} from "node:crypto";

const ALGORITHM = "aes-256-gcm";
/** Bytes of a key. */
export const SECRET_KEY_BYTES = 32;
/** Bytes of a nonce, which GCM wants new for each sealing, and of the tag that tells tampering. */
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** A secret as it is stored: it opens with the key of that id only. */
export interface Sealed {
  readonly keyId: string;
  /** Nonce, tag and ciphertext, base64url. */
  readonly sealed: string;
}

/** Proof that a text was written by who has the key of that id. */
export interface Signature {
  readonly keyId: string;
  /** HMAC-SHA-256, base64url. */
  readonly signature: string;
}

/**
 * Keeps secrets that have to be told again, so that a hash would not do: AES-256-GCM. The first of the keys seals; all of
 * them open, so that a new key can be put before the old one.
 */
export class SecretBox {
  private readonly keys: ReadonlyMap<string, Buffer>;
  /** Id of the key that seals. */
  readonly keyId: string;

  constructor(keys: readonly Buffer[]) {
    const [first] = keys;
    if (!first || keys.some((key) => key.length !== SECRET_KEY_BYTES))
      throw new RangeError(`expected one or more keys of ${String(SECRET_KEY_BYTES)} bytes`);
    this.keys = new Map(keys.map((key) => [idOf(key), key]));
    this.keyId = idOf(first);
  }

  /** Seals a text; `boundTo` says whose it is, and it opens for that alone: a row copied to another stays shut. */
  seal(text: string, boundTo: string): Sealed {
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv(ALGORITHM, this.key(this.keyId), nonce, { authTagLength: TAG_BYTES });
    cipher.setAAD(Buffer.from(boundTo));
    const body = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
    return {
      keyId: this.keyId,
      sealed: Buffer.concat([nonce, cipher.getAuthTag(), body]).toString("base64url"),
    };
  }

  /** Opens what was sealed for `boundTo`; throws where it was sealed with an unknown key, for another, or changed. */
  open({ keyId, sealed }: Sealed, boundTo: string): string {
    const bytes = Buffer.from(sealed, "base64url");
    const nonce = bytes.subarray(0, NONCE_BYTES);
    const decipher = createDecipheriv(ALGORITHM, this.key(keyId), nonce, { authTagLength: TAG_BYTES });
    decipher.setAAD(Buffer.from(boundTo));
    decipher.setAuthTag(bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
    return Buffer.concat([
      decipher.update(bytes.subarray(NONCE_BYTES + TAG_BYTES)),
      decipher.final(),
    ]).toString("utf8");
  }

  /** Signs a text with the first of the keys; who cannot read the keys cannot. */
  sign(text: string): Signature {
    return { keyId: this.keyId, signature: signatureOf(this.key(this.keyId), text) };
  }

  /** Whether a text was signed so; null where the key is not among those here, so that nobody can tell. */
  isSigned({ keyId, signature }: Signature, text: string): boolean | null {
    const key = this.keys.get(keyId);
    if (!key) return null;
    const [given, right] = [Buffer.from(signature), Buffer.from(signatureOf(key, text))];
    return given.length === right.length && timingSafeEqual(given, right);
  }

  private key(id: string): Buffer {
    const key = this.keys.get(id);
    if (!key) throw new Error(`a secret is sealed with the key ${id}, which SECRETS_KEY does not hold`);
    return key;
  }
}

/** By a key of its own: what signs never enciphers. */
function signatureOf(key: Buffer, text: string): string {
  const own = Buffer.from(hkdfSync("sha256", key, "", "kabinet signature", SECRET_KEY_BYTES));
  return createHmac("sha256", own).update(text).digest("base64url");
}

/** Tells keys apart and gives nothing of them away. */
function idOf(key: Buffer): string {
  return createHash("sha256").update("kabinet secret key ").update(key).digest("hex").slice(0, 12);
}
