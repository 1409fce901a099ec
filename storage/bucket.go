package storage

import bolt "go.etcd.io/bbolt"

// The buckets of a file; the package comment says what is in them.
const (
	bucketMeta       = "meta"
	bucketDocument   = "document"
	bucketEntry      = "entry"
	bucketActivity   = "activity"
	bucketAllocation = "allocation"
	bucketResult     = "result"
	bucketDispatch   = "dispatch"
	bucketIssued     = "issued"
	bucketOffice     = "office"
	bucketOfficer    = "officer"
	bucketCommune    = "commune"
	bucketFigures    = "figures"
	bucketGround     = "ground"
	bucketCatalogue  = "catalogue"
	bucketSetting    = "setting"
	bucketHistory    = "history"
	bucketDigest     = "digest"
)

// fillOrdered is how full bbolt packs a page of keys that arrive in order: the
// space behind them is never needed.
const fillOrdered = 0.9

// buckets names them all, in the order of the package comment.
func buckets() []string {
	return []string{
		bucketMeta, bucketDocument, bucketEntry, bucketActivity, bucketAllocation, bucketResult,
		bucketIssued, bucketDispatch, bucketOffice, bucketOfficer, bucketCommune, bucketFigures,
		bucketGround, bucketCatalogue, bucketSetting, bucketHistory, bucketDigest,
	}
}

// ordered reports whether the keys of a bucket are ids, which arrive in order.
func ordered(bucket string) bool {
	switch bucket {
	case bucketMeta, bucketCatalogue, bucketSetting, bucketDigest:
		return false
	}
	return true
}

// bucketOf finds a bucket that every file has.
func bucketOf(tx *bolt.Tx, name string) (*bolt.Bucket, error) {
	b := tx.Bucket([]byte(name))
	if b == nil {
		return nil, &Damage{Kind: DamageBucket, Bucket: name, Why: "the bucket is missing"}
	}
	return b, nil
}
