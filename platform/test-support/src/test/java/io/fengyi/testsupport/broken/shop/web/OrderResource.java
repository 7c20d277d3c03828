package io.fengyi.testsupport.broken.shop.web;

import io.fengyi.testsupport.broken.shop.Order;
import java.util.List;
import org.springframework.web.bind.annotation.RestController;

@RestController
public class OrderResource {

    List<Order> orders() {
        return List.of();
    }
}
