// Build-time program: Unihan's variants and readings → han_tables.cpp.
// Usage: tujian_unihan_tables Unihan_Variants.txt Unihan_Readings.txt Unihan_OtherMappings.txt OUT
#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <map>
#include <set>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

namespace {

using Code = std::uint32_t;

Code codeOf(const std::string& word) {
    return word.rfind("U+", 0) == 0 ? static_cast<Code>(std::strtoul(word.c_str() + 2, nullptr, 16)) : 0;
}

std::vector<std::string> wordsOf(const std::string& line) {
    std::istringstream in(line);
    std::vector<std::string> words;
    for (std::string word; in >> word;)
        words.push_back(word);
    return words;
}

/// "lüè" → "lve": tones dropped, ü written v as every input method does; empty if it is not a syllable.
std::string plainSyllable(const std::string& marked) {
    static const std::vector<std::pair<std::string, char>> letters = {
        {"ā", 'a'}, {"á", 'a'}, {"ǎ", 'a'}, {"à", 'a'}, {"ē", 'e'}, {"é", 'e'}, {"ě", 'e'}, {"è", 'e'},
        {"ê", 'e'}, {"ế", 'e'}, {"ề", 'e'}, {"ī", 'i'}, {"í", 'i'}, {"ǐ", 'i'}, {"ì", 'i'}, {"ō", 'o'},
        {"ó", 'o'}, {"ǒ", 'o'}, {"ò", 'o'}, {"ū", 'u'}, {"ú", 'u'}, {"ǔ", 'u'}, {"ù", 'u'}, {"ǖ", 'v'},
        {"ǘ", 'v'}, {"ǚ", 'v'}, {"ǜ", 'v'}, {"ü", 'v'}, {"ń", 'n'}, {"ň", 'n'}, {"ǹ", 'n'}, {"ḿ", 'm'}};
    static const std::vector<std::string> combining = {"\u0300", "\u0301", "\u0304", "\u030c", "\u0302"};
    std::string plain;
    for (std::size_t i = 0; i < marked.size();) {
        if (marked[i] >= 'a' && marked[i] <= 'z') {
            plain += marked[i++];
            continue;
        }
        const auto letter = std::find_if(letters.begin(), letters.end(), [&](const auto& l) {
            return marked.compare(i, l.first.size(), l.first) == 0;
        });
        const auto mark = std::find_if(combining.begin(), combining.end(),
                                       [&](const auto& m) { return marked.compare(i, m.size(), m) == 0; });
        if (letter != letters.end()) {
            plain += letter->second;
            i += letter->first.size();
        } else if (mark != combining.end()) {
            i += mark->size();
        } else {
            return {};
        }
    }
    return plain;
}

struct Tables {
    std::map<Code, std::vector<Code>> simplified;
    std::map<Code, int> frequency; ///< occurrences in kHanyuPinlu's corpus (of both forms, where they differ)
    std::set<Code> mainland;       ///< in GB 2312, the everyday set of simplified Chinese
    std::map<Code, std::vector<std::string>> readings;

    void addReading(Code code, const std::string& marked) {
        const std::string plain = plainSyllable(marked);
        auto& list = readings[code];
        if (!plain.empty() && std::find(list.begin(), list.end(), plain) == list.end())
            list.push_back(plain);
    }
};

void readVariants(std::istream& in, Tables& tables) {
    for (std::string line; std::getline(in, line);) {
        const auto words = wordsOf(line);
        if (words.size() < 3 || words[1] != "kSimplifiedVariant")
            continue;
        for (std::size_t i = 2; i < words.size(); ++i)
            tables.simplified[codeOf(words[0])].push_back(codeOf(words[i]));
    }
}

void readMappings(std::istream& in, Tables& tables) {
    for (std::string line; std::getline(in, line);)
        if (const auto words = wordsOf(line); words.size() >= 3 && words[1] == "kGB0")
            tables.mainland.insert(codeOf(words[0]));
}

/// kHanyuPinlu: "zhòng(1823) chóng(329)", commonest first; kXHC1983: "0149.100:chóng 1502.040,1503.010:zhòng";
/// kMandarin fills in for the rarer characters that neither has.
void readReadings(std::istream& in, Tables& tables) {
    std::vector<std::pair<Code, std::string>> dictionary;
    std::vector<std::pair<Code, std::string>> fallback;
    for (std::string line; std::getline(in, line);) {
        const auto words = wordsOf(line);
        if (words.size() < 3)
            continue;
        const Code code = codeOf(words[0]);
        for (std::size_t i = 2; i < words.size(); ++i) {
            const std::string& word = words[i];
            if (words[1] == "kHanyuPinlu") {
                const auto bracket = word.find('(');
                tables.addReading(code, word.substr(0, bracket));
                if (bracket != std::string::npos)
                    tables.frequency[code] += std::atoi(word.c_str() + bracket + 1);
            } else if (words[1] == "kXHC1983") {
                const auto colon = word.find(':');
                if (colon != std::string::npos)
                    dictionary.emplace_back(code, word.substr(colon + 1));
            } else if (words[1] == "kMandarin") {
                fallback.emplace_back(code, word);
            }
        }
    }
    for (const auto& entry : dictionary)
        tables.addReading(entry.first, entry.second);
    for (const auto& entry : fallback)
        if (tables.readings[entry.first].empty())
            tables.addReading(entry.first, entry.second);
}

int frequencyOf(Code code, const Tables& tables) {
    const auto found = tables.frequency.find(code);
    return found == tables.frequency.end() ? 0 : found->second;
}

/// The simplified form a traditional character is compared as, or 0. A character that everyday simplified Chinese
/// itself uses (著 in 著名, 覆 in 覆盖) is left alone, one that it has for a name only (於) is not; of several forms
/// the commonest wins (鍾 → 钟).
Code simplifiedOf(Code code, const Tables& tables) {
    if (tables.mainland.count(code) != 0 && frequencyOf(code, tables) > 0)
        return 0;
    Code best = 0;
    int bestCount = -1;
    for (const Code to : tables.simplified.at(code)) {
        // Forms outside the basic plane are analogies that nobody writes: the traditional one is the common spelling.
        const int count = frequencyOf(to, tables) + (tables.mainland.count(to) != 0 ? 1 : 0);
        if (to != code && to <= 0xffff && count > bestCount) {
            best = to;
            bestCount = count;
        }
    }
    return best;
}

std::map<Code, Code> simplifications(const Tables& tables) {
    std::map<Code, Code> all;
    for (const auto& entry : tables.simplified)
        if (const Code to = simplifiedOf(entry.first, tables); to != 0 && entry.first <= 0xffff)
            all[entry.first] = to;
    for (auto& entry : all) // chains end at their last link, so that folding twice changes nothing
        for (int hops = 0; hops < 4 && all.count(entry.second) != 0 && all[entry.second] != entry.first; ++hops)
            entry.second = all[entry.second];
    return all;
}

void write(std::ostream& out, const Tables& tables) {
    out << "// Made by make_tables.cpp from Unihan. Do not edit.\n#include \"text/han_tables.h\"\n\nnamespace tujian "
           "{\n\n";
    const auto simple = simplifications(tables);
    out << "const HanPair simplifiedPairs[] = {\n";
    for (const auto& entry : simple)
        out << "{" << entry.first << "," << entry.second << "},\n";
    out << "};\nconst int simplifiedPairCount = " << simple.size() << ";\n\n";
    std::size_t count = 0;
    out << "const HanReading hanReadings[] = {\n";
    for (const auto& entry : tables.readings) {
        if (entry.second.empty())
            continue;
        out << "{" << entry.first << ",\"";
        for (std::size_t i = 0; i < entry.second.size(); ++i)
            out << (i == 0 ? "" : " ") << entry.second[i];
        out << "\"},\n";
        ++count;
    }
    out << "};\nconst int hanReadingCount = " << count << ";\n\n} // namespace tujian\n";
}

} // namespace

int main(int argc, char** argv) {
    if (argc != 5) {
        std::cerr << "usage: tujian_unihan_tables VARIANTS READINGS MAPPINGS OUT\n";
        return 2;
    }
    std::ifstream variants(argv[1]);
    std::ifstream readings(argv[2]);
    std::ifstream mappings(argv[3]);
    Tables tables;
    readVariants(variants, tables);
    readReadings(readings, tables);
    readMappings(mappings, tables);
    if (tables.simplified.empty() || tables.readings.empty() || tables.mainland.empty()) {
        std::cerr << "no variants, readings or mappings in " << argv[1] << ", " << argv[2] << ", " << argv[3] << '\n';
        return 1;
    }
    std::ofstream out(argv[4]);
    write(out, tables);
    return out.flush() ? 0 : 1;
}
