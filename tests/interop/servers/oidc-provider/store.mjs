// Where oidc-provider keeps what it makes: its documented adapter, in memory and without a limit.
const kept = new Map();
const byUid = new Map();
const byGrant = new Map();

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
    const key = this.key(id);
    kept.set(key, { payload, until: expiresIn ? Date.now() + expiresIn * 1000 : Infinity });
    if (payload.uid) byUid.set(this.key(payload.uid), key);
    if (payload.grantId) byGrant.set(payload.grantId, (byGrant.get(payload.grantId) ?? new Set()).add(key));
  }

  async find(id) {
    return alive(this.key(id));
  }

  async findByUid(uid) {
    return alive(byUid.get(this.key(uid)));
  }

  async consume(id) {
    const payload = alive(this.key(id));
    if (payload) payload.consumed = Math.floor(Date.now() / 1000);
  }

  async destroy(id) {
    kept.delete(this.key(id));
  }

  async revokeByGrantId(grantId) {
    for (const key of byGrant.get(grantId) ?? []) kept.delete(key);
    byGrant.delete(grantId);
  }
}
