#pragma once

namespace tujian {

// Tables made at build time from Unihan (make_tables.cpp), sorted by code point. Only text/*.cpp looks at them.

struct HanPair {
    char32_t from;
    char32_t to;
};
extern const HanPair simplifiedPairs[];
extern const int simplifiedPairCount;

struct HanReading {
    char32_t code;
    const char* syllables; ///< without tones, separated by spaces, commonest first
};
extern const HanReading hanReadings[];
extern const int hanReadingCount;

} // namespace tujian
