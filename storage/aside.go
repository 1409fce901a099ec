package storage

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"time"
)

// DamagedFolder is where copies of a damaged data file are put, beside it.
func DamagedFolder(path string) string { return filepath.Join(filepath.Dir(path), "damaged") }

// putAside copies a damaged file with a report beside it. The copy is named after
// what is in it, so a file that is tried ten times is copied once.
func putAside(path string, o Options) error {
	sum, err := sumOf(path)
	if err != nil {
		return fmt.Errorf("copy the damaged file: %w", err)
	}
	folder := DamagedFolder(path)
	base := filepath.Base(path)
	ext := filepath.Ext(base)
	copied := filepath.Join(folder, strings.TrimSuffix(base, ext)+"-"+sum[:12]+ext)
	if _, err := os.Lstat(copied); err == nil {
		return nil
	}
	err = makeFolder(folder)
	if err == nil {
		err = os.WriteFile(strings.TrimSuffix(copied, ext)+".txt", []byte(report(path, sum, o)), fileMode)
	}
	if err == nil {
		err = copyFile(path, copied)
	}
	if err != nil {
		return fmt.Errorf("copy the damaged file: %w", err)
	}
	return nil
}

// report says what is wrong with a file, for who repairs it. It names pages,
// buckets and ids, and nothing that a clerk typed.
func report(path, sum string, o Options) string {
	var b strings.Builder
	fmt.Fprintf(&b, "file: %s\nsha-256: %s\nfound: %s\nby version: %s\n",
		filepath.Base(path), sum, o.Now().UTC().Format(time.RFC3339), o.AppVersion)
	if info, err := os.Stat(path); err == nil {
		fmt.Fprintf(&b, "size: %d\nlast written: %s\n", info.Size(), info.ModTime().UTC().Format(time.RFC3339))
	}
	v, err := VerifyFile(path)
	if err != nil {
		fmt.Fprintf(&b, "not verified: %v\n", err)
	}
	if v.HeadLost {
		fmt.Fprintln(&b, "one head cannot be read")
	}
	for _, d := range v.Structure {
		fmt.Fprintln(&b, d.Error())
	}
	for _, s := range v.Buckets {
		fmt.Fprintf(&b, "bucket %s: %d records, mismatch %v\n", s.Name, s.Records, s.Mismatch)
	}
	for _, d := range v.Damaged {
		if d.Bucket == bucketSetting || d.Bucket == bucketCatalogue {
			d.Key = nil // a name, not an id
		}
		fmt.Fprintln(&b, d.Error())
	}
	return b.String()
}

func sumOf(path string) (string, error) {
	file, err := openRegular(path)
	if err != nil {
		return "", err
	}
	defer file.Close()
	h := sha256.New()
	if _, err := io.Copy(h, file); err != nil {
		return "", err
	}
	return hex.EncodeToString(h.Sum(nil)), nil
}

// copyFile copies a file so that the copy is either absent or whole.
func copyFile(from, to string) error {
	in, err := openRegular(from)
	if err != nil {
		return err
	}
	defer in.Close()
	out, err := os.CreateTemp(filepath.Dir(to), filepath.Base(to)+newExt+"*")
	if err != nil {
		return err
	}
	defer os.Remove(out.Name()) // not there any more when all went well
	_, err = io.Copy(out, in)
	if err = errors.Join(err, out.Sync(), out.Close()); err != nil {
		return err
	}
	return os.Rename(out.Name(), to)
}
