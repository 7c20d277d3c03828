package io.fengyi.testsupport.broken.common;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.springframework.beans.factory.annotation.Autowired;

public class PriceHelper {

    @Autowired
    ObjectMapper mapper;
}
