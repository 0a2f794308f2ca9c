// Where oidc-provider keeps what it makes: its documented adapter, in memory and without a limit.
const kept = new Map();

function alive(key) {
  const entry = kept.get(key);
  return entry && entry.until > Date.now() ? entry.payload : undefined;
}

export class Store {
  constructor(model) {
    this.model = model;
  }

  key(id) {
    return `${this.model} ${id}`;
  }

  async upsert(id, payload, expiresIn) {
    kept.set(this.key(id), { payload, until: expiresIn ? Date.now() + expiresIn * 1000 : Infinity });
  }

  async find(id) {
    return alive(this.key(id));
  }

  async findByUid(uid) {
    for (const key of kept.keys()) if (key.startsWith(`${this.model} `) && alive(key)?.uid === uid) return alive(key);
    return undefined;
  }

  async consume(id) {
    const payload = alive(this.key(id));
    if (payload) payload.consumed = Math.floor(Date.now() / 1000);
  }

  async destroy(id) {
    kept.delete(this.key(id));
  }

  async revokeByGrantId(grantId) {
    for (const [key, { payload }] of kept) if (payload.grantId === grantId) kept.delete(key);
  }
}
