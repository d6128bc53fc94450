set(MAP_SOURCES
    map/claim.h map/claim.cpp map/map.h map/join.cpp map/filter.cpp map/route.cpp map/mappicture.cpp map/areatitle.cpp)
