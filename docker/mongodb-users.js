// Runs once, when the database directory is empty: the account of the services, for their databases only.
const databases = ["registry", "learning", "welfare", "governance", "points"];
db.getSiblingDB("admin").createUser({
  user: "fengyi",
  pwd: process.env.MONGODB_APP_PASSWORD,
  roles: databases.flatMap((name) => [
    { role: "readWrite", db: `fengyi_${name}` },
    { role: "dbAdmin", db: `fengyi_${name}` },
  ]),
});
