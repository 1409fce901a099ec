package text

// LicencesIntro stands above the licences, which are in the words of their
// authors.
const LicencesIntro = "Chương trình dùng những phần sau đây của người khác. Giấy phép của từng phần được giữ nguyên văn tiếng Anh."
